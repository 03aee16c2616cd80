package fr.essaim.programme;

import fr.essaim.kernel.RoleNames;
import fr.essaim.recipe.Recipe;
import fr.essaim.recipe.Role;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the recipes of this installation call their roles. A list names them row by row: what was
/// read once is not asked of the database again.
@Component
class RecipeRoles implements RoleNames {
    private final RecipeShelf shelf;
    private final TransactionTemplate reading;

    RecipeRoles(RecipeShelf shelf, PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Optional<String> name(String role, Locale locale) {
        return Recipe.isHouseWord(role)
                ? Optional.empty()
                : shelf.roleRead(role).or(() -> onTheShelf(role)).map(found -> found.in(locale));
    }

    private Optional<Role> onTheShelf(String role) {
        Optional<Role> found = reading.execute(began -> shelf.role(role));
        return found == null ? Optional.empty() : found;
    }
}
