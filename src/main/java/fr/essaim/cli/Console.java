package fr.essaim.cli;

import fr.essaim.installation.Progress;
import fr.essaim.kernel.Refusal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// What a command says: its result on standard output, everything else on standard error.
final class Console implements Progress {
    private final Sentences sentences;
    private final PrintStream result;
    private final PrintStream aside;

    Console(Sentences sentences, PrintStream result, PrintStream aside) {
        this.sentences = sentences;
        this.result = result;
        this.aside = aside;
    }

    @Override
    public void begins(String key, Object... details) {
        aside.println(sentences.say(key, details) + "…");
    }

    void tell(String key, Object... details) {
        result.println(sentences.say(key, details));
        result.flush();
    }

    void remark(String key, Object... details) {
        aside.println(sentences.say(key, details));
    }

    void refuse(Refusal refusal) {
        remark(refusal.key(), refusal.details());
    }

    void line(String text) {
        result.println(text);
        result.flush();
    }

    PrintWriter resultWriter() {
        return new PrintWriter(result, true, StandardCharsets.UTF_8);
    }

    PrintWriter asideWriter() {
        return new PrintWriter(aside, true, StandardCharsets.UTF_8);
    }

    Sentences sentences() {
        return sentences;
    }
}
