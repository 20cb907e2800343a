package org.musubi.desk.admin;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.access.Account;
import org.musubi.access.AccountResult;
import org.musubi.access.Accounts;
import org.musubi.base.Roles;
import org.musubi.desk.parts.Toasts;

/** One account: made, described, disabled, given a new one-time password. */
final class AccountDialog extends Dialog {

    /** What the form holds. */
    // Public, since the binder reads it by reflection.
    public record Entry(String username, String displayName, Set<String> roles) {
    }

    private static final String USERNAME_PATTERN = "[a-z0-9][a-z0-9._-]{1,39}";

    private final Accounts accounts;
    private final @Nullable Account account;
    private final Runnable changed;
    private final TextField username = new TextField(t("admin.account.username"));
    private final TextField displayName = new TextField(t("admin.account.name"));
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(t("admin.account.roles"));
    private final Binder<Entry> binder = new Binder<>(Entry.class);

    static AccountDialog creating(Accounts accounts, Runnable changed) {
        return new AccountDialog(accounts, null, changed);
    }

    static AccountDialog changing(Accounts accounts, Account account, Runnable changed) {
        return new AccountDialog(accounts, account, changed);
    }

    private AccountDialog(Accounts accounts, @Nullable Account account, Runnable changed) {
        this.accounts = accounts;
        this.account = account;
        this.changed = changed;
        setHeaderTitle(account == null ? t("admin.account.new") : account.displayName());
        roles.setItems(Roles.ALL);
        roles.setItemLabelGenerator(role -> t("admin.role." + role.toLowerCase(Locale.ROOT)));
        roles.setItemHelperGenerator(role -> t("admin.role." + role.toLowerCase(Locale.ROOT) + ".may"));
        username.setHelperText(t("admin.account.username.help"));
        bind();
        add(new FormLayout(displayName, username, roles));
        foot();
    }

    private void bind() {
        binder.forField(displayName).asRequired(t("admin.account.name.missing")).bind("displayName");
        binder.forField(username).asRequired(t("admin.account.username.missing"))
                .withValidator(name -> name.toLowerCase(Locale.ROOT).matches(USERNAME_PATTERN), t("admin.account.username.help"))
                .bind("username");
        binder.forField(roles).withValidator(chosen -> !chosen.isEmpty(), t("admin.account.roles.missing")).bind("roles");
        binder.readRecord(account == null ? new Entry("", "", Set.of(Roles.READER))
                : new Entry(account.username(), account.displayName(), new LinkedHashSet<>(account.roles())));
        username.setReadOnly(account != null);
    }

    private void foot() {
        if (account != null) {
            var present = account;
            getFooter().add(new Button(t("admin.account.resetPassword"),
                    click -> finish(accounts.resetPassword(present.id()))));
            getFooter().add(new Button(t(present.enabled() ? "admin.account.disable" : "admin.account.enable"),
                    click -> finish(accounts.enable(present.id(), !present.enabled()))));
        }
        getFooter().add(new Button(t("action.cancel"), click -> close()));
        var save = new Button(t("admin.account.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save);
    }

    private void save() {
        if (!binder.validate().isOk()) {
            return;
        }
        finish(account == null
                ? accounts.create(username.getValue(), displayName.getValue(), roles.getValue())
                : accounts.describe(account.id(), displayName.getValue(), roles.getValue()));
    }

    private void finish(AccountResult result) {
        switch (result) {
            case AccountResult.OneTimePassword once -> show(once);
            case AccountResult.UsernameTaken taken -> {
                username.setErrorMessage(t("admin.account.username.taken", taken.username()));
                username.setInvalid(true);
            }
            case AccountResult.LastAdministrator last -> Toasts.problem(t("admin.account.lastAdministrator"));
            case AccountResult.Done done -> {
                Toasts.done(t("admin.account.saved"));
                changed.run();
                close();
            }
            case AccountResult.WrongPassword wrong -> throw new IllegalStateException("Only asked for one's own password");
            case AccountResult.PasswordTooShort tooShort -> throw new IllegalStateException("Only asked for one's own password");
        }
    }

    private void show(AccountResult.OneTimePassword once) {
        changed.run();
        removeAll();
        getFooter().removeAll();
        var password = new TextField(t("admin.account.oneTimePassword", once.username()), once.password(), "");
        password.setReadOnly(true);
        password.setWidthFull();
        add(new Div(password, new Paragraph(t("admin.account.oneTimePassword.help"))));
        getFooter().add(new Button(t("action.close"), click -> close()));
    }
}
