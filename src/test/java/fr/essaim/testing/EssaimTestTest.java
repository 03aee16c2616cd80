package fr.essaim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.installation.Database;
import fr.essaim.installation.Secrets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

@EssaimTest
@ExtendWith(SpringExtension.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class EssaimTestTest {
    @Autowired
    JdbcClient sql;

    @Autowired
    Database database;

    @Autowired
    Secrets secrets;

    @Test
    void beans_get_the_applications_login_and_tests_may_ask_for_the_owners() throws SQLException {
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("essaim_app");
        try (var owner = database.owner().getConnection()) {
            assertThat(owner.getMetaData().getUserName()).isEqualTo("essaim_owner");
        }
        assertThat(secrets.ticketSeal()).hasSize(32);
    }
}
