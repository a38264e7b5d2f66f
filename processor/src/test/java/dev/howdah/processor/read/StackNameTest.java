package dev.howdah.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackNameTest {
    @ParameterizedTest
    @CsvSource({
        "Orders, orders",
        "OrdersDatabase, orders-database",
        "HTTPServer, http-server",
        "OrdersV2, orders-v2",
        "Orders2Go, orders2-go",
        "Order_Book, order-book",
        "ABC, abc",
        "A, a",
        "orders, orders",
        "Größe, größe"
    })
    void isTheClassNameInKebabCase(String className, String stack) {
        assertThat(StackName.of(className)).isEqualTo(stack);
    }

    @Test
    void isTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(StackName.of("INDEX")).isEqualTo("index");
        } finally {
            Locale.setDefault(before);
        }
    }
}
