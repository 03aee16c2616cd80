package fr.essaim.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a handler whose address says what a form of another page asks for: what is wrong with the address is told there,
/// with what it said in the fields. A form that is sent says itself where it stands, and wins.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FilledInAt {
    /// Address of the page: `/handovers`.
    String page();

    /// Which of its forms.
    String form();
}
