package org.musubi.desk.forms;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Texts;
import org.musubi.register.event.Amount;

/** An amount of money: the number and its currency; the words of the source stay as they are. */
final class AmountField extends JoinedField<Amount> {

    private static final List<String> USUAL = List.of("JPY", "CNY", "KRW", "USD", "EUR");

    private final BigDecimalField number = new BigDecimalField();
    private final ComboBox<String> currency = new ComboBox<>();
    private @Nullable String asWritten;

    AmountField(String label) {
        super(label);
        number.setAriaLabel(label);
        number.setLocale(Texts.locale());
        number.setValueChangeMode(ValueChangeMode.LAZY);
        currency.setItems(USUAL);
        currency.setItemLabelGenerator(code -> Currency.getInstance(code).getDisplayName(Texts.locale()));
        currency.setAriaLabel(label + ": " + t("form.amount.currency"));
        currency.setPlaceholder(t("form.amount.currency"));
        show(number, currency);
    }

    @Override
    protected @Nullable Amount generateModelValue() {
        return number.getValue() == null || currency.getValue() == null ? null : new Amount(number.getValue(), currency.getValue(), asWritten);
    }

    @Override
    protected void setPresentationValue(@Nullable Amount amount) {
        asWritten = amount == null ? null : amount.asWritten();
        number.setValue(amount == null ? null : amount.value());
        currency.setValue(amount == null ? null : amount.currency());
    }
}
