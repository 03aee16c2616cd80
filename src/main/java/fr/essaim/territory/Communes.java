package fr.essaim.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The communes of France, found by code, by postal code, or by what somebody typed.
@Component
@Transactional(readOnly = true)
public class Communes {
    private static final int ENOUGH = 20;
    private static final int SURE = 0;
    private static final int SOUND_ONLY = 3;

    private final CommuneRepository communes;

    Communes(JdbcClient sql) {
        this.communes = new CommuneRepository(sql);
    }

    public Optional<Commune> find(CommuneCode code) {
        return communes.of(List.of(code)).stream().findFirst();
    }

    /// Those of the codes that exist, in French order.
    public List<Commune> findAll(Collection<CommuneCode> codes) {
        return communes.of(codes);
    }

    /// The communes that answer "59200", "tourc", "saint-andré" or "59200 Tourcoing", likeliest and largest first;
    /// none for less than two signs.
    public List<Commune> search(String typed, int most) {
        return answers(typed, most).stream()
                .map(CommuneRepository.Answer::commune)
                .toList();
    }

    /// The one commune that was typed; empty when nothing was. A beginning is enough when only one commune has it; a
    /// name that only sounds like it is asked back.
    /// @throws UnknownCommune when none answers
    /// @throws SeveralCommunes when more than one does, or only by its sound
    public Optional<Commune> named(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        List<CommuneRepository.Answer> answers = answers(typed, ENOUGH);
        if (answers.isEmpty()) {
            throw new UnknownCommune(typed.strip());
        }
        List<CommuneRepository.Answer> sure =
                answers.stream().filter(answer -> answer.tier() == SURE).toList();
        List<CommuneRepository.Answer> likeliest = sure.isEmpty() ? answers : sure;
        if (likeliest.size() > 1 || likeliest.getFirst().tier() == SOUND_ONLY) {
            throw new SeveralCommunes(
                    typed.strip(),
                    likeliest.stream().map(CommuneRepository.Answer::commune).toList());
        }
        return Optional.of(likeliest.getFirst().commune());
    }

    /// The communes of an employment zone (INSEE, 2020), to make a [Territory] from.
    public List<Commune> ofEmploymentZone(String code) {
        return communes.ofEmploymentZone(code);
    }

    private List<CommuneRepository.Answer> answers(String typed, int most) {
        CommuneWords words = CommuneWords.read(typed);
        List<CommuneRepository.Range> ranges = new ArrayList<>();
        if (words.plain().length() >= 2) {
            ranges.add(CommuneRepository.Range.exactly("n:" + words.plain(), SURE));
            ranges.add(CommuneRepository.Range.from("n:" + words.plain(), 1));
            ranges.add(CommuneRepository.Range.from("w:" + words.plain(), 2));
            ranges.add(CommuneRepository.Range.exactly("s:" + words.sound(), SOUND_ONLY));
        } else if (words.digits().length() == 5) {
            ranges.add(CommuneRepository.Range.exactly("p:" + words.digits(), SURE));
        } else if (!words.digits().isEmpty()) {
            ranges.add(CommuneRepository.Range.from("p:" + words.digits(), 1));
        }
        List<CommuneRepository.Answer> found = ranges.isEmpty() ? List.of() : communes.within(ranges, words, most);
        return found.isEmpty() && words.plain().isEmpty() ? byCode(words.digits()) : found;
    }

    private List<CommuneRepository.Answer> byCode(String digits) {
        return CommuneCode.read(digits).flatMap(this::find).stream()
                .map(commune -> new CommuneRepository.Answer(commune, SURE))
                .toList();
    }
}
