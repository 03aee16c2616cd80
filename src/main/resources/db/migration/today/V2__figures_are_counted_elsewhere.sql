-- How journeys ended is counted by the room of figures, once: two ways of counting would one day tell two numbers.
drop function today.outcomes();
