package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;
import org.musubi.base.ErrorId;

/** Short notices at the foot of the screen: done, done with Undo, could not be done, unexpected error with its id. */
public final class Toasts {

    private static final int READ_MILLIS = 5_000;
    /** Long enough to read, understand and reach the button from anywhere. */
    private static final int UNDO_MILLIS = 12_000;

    private Toasts() {
    }

    /** Says that something is done. */
    public static Notification done(String text) {
        return show(Icons.CHECK, text, "done", READ_MILLIS, null);
    }

    /** Says that something is done, and takes it back at once when the reader wishes. */
    public static Notification undoable(String text, Runnable undo) {
        var button = new Button(t("parts.toast.undo"));
        var toast = show(Icons.CHECK, text, "done", UNDO_MILLIS, button);
        button.addClickListener(click -> {
            toast.close();
            undo.run();
        });
        return toast;
    }

    /** Says what could not be done, what is safe and what to do next; stays until it is closed or the reader goes elsewhere. */
    public static Notification problem(String text) {
        var toast = show(Icons.WARNING, text, "problem", 0, null);
        toast.setAssertive(true);
        // It is attached when the answer is sent: a way gone on in the same answer has been gone by then, and takes nothing along.
        toast.addAttachListener(attach -> {
            var leaving = attach.getUI().addBeforeLeaveListener(leave -> toast.close());
            toast.addDetachListener(detach -> {
                detach.unregisterListener();
                leaving.remove();
            });
        });
        return toast;
    }

    /** Says that an unexpected error happened and under which id it stands in the log. */
    public static Notification error(ErrorId id) {
        return problem(t("parts.error.unexpected", id.value()));
    }

    private static Notification show(Icons icon, String text, String kind, int millis, @Nullable Button action) {
        var toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_END);
        toast.setDuration(millis);
        toast.addClassNames("toast", kind);
        toast.add(icon.create(), new Span(text));
        if (action != null) {
            action.addThemeVariants(ButtonVariant.TERTIARY);
            toast.add(action);
        }
        toast.add(close(toast));
        toast.open();
        return toast;
    }

    private static Component close(Notification toast) {
        var close = new Button(Icons.CROSS.create(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("quiet");
        close.setAriaLabel(t("parts.toast.close"));
        return close;
    }
}
