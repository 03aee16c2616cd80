package fr.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.casefiles.Identity;
import fr.essaim.casefiles.Participants;
import fr.essaim.facts.Compartment;
import fr.essaim.facts.Fact;
import fr.essaim.facts.Facts;
import fr.essaim.installation.Database;
import fr.essaim.journeys.Entry;
import fr.essaim.journeys.Journeys;
import fr.essaim.journeys.Undertaking;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.JourneyId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.kernel.PersonName;
import fr.essaim.team.Viewers;
import fr.essaim.testing.Browser;
import fr.essaim.testing.Cast;
import fr.essaim.testing.EssaimTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What no page ever offered, sent to every door, one field at a time: never a fault of ours,
/// always a page of the house.
@SpringBootTest(properties = "essaim.test=a database of its own, for garbage")
@EssaimTest
class GarbageTest {
    private static final String TEXT = "x'\"%zz\uD83D\uDE00";
    private static final Map<String, String> NEARLY = Map.of(
            "1", "99999999999999999999", "x", "-".repeat(36), Cast.today().toString(), "2026-02-31");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    /// What would end the visit: each has its own tests.
    private static final List<String> NOT_SENT = List.of("/sign-out", "/members/{id}/code", "/error");

    @Autowired
    WebApplicationContext house;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Database database;

    @Autowired
    Viewers viewers;

    @Autowired
    Participants participants;

    @Autowired
    Journeys journeys;

    @Autowired
    Facts facts;

    Cast cast;
    UUID aurelie = Ids.mint();
    UUID journey = Ids.mint();
    UUID fact = Ids.mint();
    List<Browser> visitors;
    SoftAssertions problems = new SoftAssertions();

    /// One door: its method, its address, and the fields it reads, each with something that may be read.
    private record Door(String method, String path, Map<String, String> fields) {}

    @BeforeEach
    void a_person_in_a_journey() throws SQLException {
        cast = new Cast(database, viewers);
        LocalDate entered = Cast.today().minusMonths(3);
        cast.as(cast.nadia, () -> {
            var identity = new Identity(new PersonName("Aurélie", "Carpentier"), null, null);
            participants.open(new ParticipantId(aurelie), cast.tourcoing, identity, null);
            var informed = new Undertaking(Undertaking.Kind.INFORMATION, entered, Undertaking.How.PAPER);
            var agreed = new Undertaking(Undertaking.Kind.AGREEMENT, entered, Undertaking.How.SIGNED);
            journeys.enter(new ParticipantId(aurelie), new JourneyId(journey), new Entry(entered, informed, agreed));
            facts.write(
                    fact,
                    new ParticipantId(aurelie),
                    new Fact(
                            Compartment.TEAM,
                            null,
                            Fact.State.DONE,
                            null,
                            "",
                            "Rien.",
                            entered,
                            null,
                            null,
                            null,
                            null,
                            false),
                    List.of());
        });
        visitors = List.of(Browser.of(house, cast.nadia), Browser.of(house, cast.lead), Browser.of(house, cast.ines));
    }

    @Test
    void no_door_breaks_down_whatever_is_sent() {
        List<Door> doors = doors();
        assertThat(doors).hasSizeGreaterThan(120);
        doors.forEach(this::visit);
        problems.assertAll();
    }

    private void visit(Door door) {
        for (Browser visitor : visitors) {
            if (send(visitor, door, door.fields) == 403) {
                continue;
            }
            for (String field : door.fields.keySet()) {
                var spoilt = new LinkedHashMap<>(door.fields);
                String usual = Objects.requireNonNull(spoilt.put(field, TEXT));
                send(visitor, door, spoilt);
                spoilt.put(field, NEARLY.getOrDefault(usual, TEXT));
                send(visitor, door, spoilt);
                spoilt.remove(field);
                send(visitor, door, spoilt);
            }
            return;
        }
    }

    private int send(Browser visitor, Door door, Map<String, String> fields) {
        var rest = new TreeMap<>(fields);
        String path = VARIABLE.matcher(door.path).replaceAll(variable -> {
            String value = rest.remove("/" + variable.group(1));
            return value == null || value.isBlank() ? "-" : value.replaceAll("[^0-9A-Za-z-]", "~");
        });
        String[] sent = rest.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
        Browser.Answer answer = door.method.equals("GET") ? visitor.ask(path, sent) : visitor.send(path, sent);
        problems.assertThat(answer.status())
                .as("%s %s %s", door.method, path, rest)
                .isLessThan(500);
        if (answer.status() >= 400 && answer.status() != 403) { // the container draws that one
            problems.assertThat(answer.page().select("main h1, main .es-refusal"))
                    .as("what is said to %s %s %s: %s", door.method, path, rest, answer.status())
                    .isNotEmpty();
        }
        return answer.status();
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                RequestMethod method = mapping.getMethodsCondition().getMethods().stream()
                        .findFirst()
                        .orElse(RequestMethod.GET);
                if (!NOT_SENT.contains(path)) {
                    doors.add(new Door(method.name(), path, fields(path, handler)));
                }
            }
        });
        doors.sort(Comparator.comparing(Door::path).thenComparing(Door::method));
        return doors;
    }

    private Map<String, String> fields(String path, HandlerMethod handler) {
        var fields = new LinkedHashMap<String, String>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            var variable = parameter.getParameterAnnotation(PathVariable.class);
            var param = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (variable != null) {
                String name = named(variable.value(), parameter);
                fields.put("/" + name, inAddress(path, name, type));
            } else if (param != null && !Map.class.isAssignableFrom(type) && type != MultipartFile.class) {
                fields.put(named(param.name(), parameter), readable(type));
            } else if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .forEach(component -> fields.put(component.getName(), readable(component.getType())));
            }
        }
        return fields;
    }

    private static String named(String said, MethodParameter parameter) {
        return said.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : said;
    }

    private String inAddress(String path, String name, Class<?> type) {
        if (name.equals("id") && type == UUID.class) {
            return (path.startsWith("/people/")
                            ? aurelie
                            : path.startsWith("/journeys/")
                                    ? journey
                                    : path.startsWith("/facts/") || path.startsWith("/actions/") ? fact : Ids.mint())
                    .toString();
        }
        return switch (name) {
            case "programme", "recipe" -> "dest1";
            case "code" -> "tourcoing";
            case "version" -> "1~0~0";
            case "after" -> "P3M";
            case "insee" -> "59599";
            default -> readable(type);
        };
    }

    private String readable(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return Ids.mint().toString();
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "1";
        }
        if (type == boolean.class) {
            return "true";
        }
        return type == LocalDate.class ? Cast.today().toString() : "x";
    }
}
