package org.musubi.desk.intake;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;
import org.musubi.desk.parts.Toasts;

/** What was done last and can be taken back once, by its notice or by a key. */
final class LastUndo {

    private @Nullable Runnable undo;
    private @Nullable Notification notice;

    /** Says what was done; from now on this is what is taken back. */
    void offer(String done, Runnable undo) {
        this.undo = undo;
        notice = Toasts.undoable(done, this::run);
    }

    void run() {
        var last = undo;
        undo = null;
        if (last == null) {
            Toasts.done(t("intake.undo.none"));
            return;
        }
        if (notice != null) {
            notice.close();
        }
        last.run();
    }
}
