/** The orders, as a module. */
module com.example.orders {
    requires static dev.howdah.annotations;
}
