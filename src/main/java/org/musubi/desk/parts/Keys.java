package org.musubi.desk.parts;

import static org.musubi.desk.parts.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Single-letter keys of a list or a screen. They act only while the focus is inside it (or, for a whole screen, nowhere
 * else), never while somebody types or composes with an input method, never together with Ctrl, Alt or Meta, and not at
 * all for readers who have switched them off. Each is shown in the {@link #bar() bar} at the foot and on the key sheet.
 */
public final class Keys {

    private static final int DIGITS = 9;

    /** One key: what {@code KeyboardEvent.key} says, what the reader sees (nothing where another line speaks for it), what it does. */
    record Binding(String key, String shown, String what, Runnable action) {
    }

    private final Component scope;
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private String explained = "";

    private Keys(Component scope, boolean screen) {
        this.scope = scope;
        scope.getElement().addEventListener("musubi-key", event -> press(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        scope.addAttachListener(attach -> {
            registry(attach.getUI()).add(this);
            connect(screen);
        });
        scope.addDetachListener(detach -> registry(detach.getUI()).remove(this));
    }

    /** Keys that act while the focus is inside the component. */
    public static Keys on(Component list) {
        return new Keys(list, false);
    }

    /** Keys that act while the focus is inside the screen or nowhere. */
    public static Keys onScreen(Component screen) {
        return new Keys(screen, true);
    }

    /**
     * Adds a key.
     *
     * @param key  as {@code KeyboardEvent.key} says it: {@code j}, {@code ?}, {@code Enter}, {@code ArrowDown}
     * @param what what it does, in the reader's language
     */
    public Keys add(String key, String what, Runnable action) {
        return bind(new Binding(key, shown(key), what, action));
    }

    /** Adds a second key for something that has one already; it is not shown. */
    public Keys also(String key, Runnable action) {
        return bind(new Binding(key, "", "", action));
    }

    /** Adds the keys 1 to 9, shown as one; the action is told which. */
    public Keys digits(String what, IntConsumer action) {
        for (int number = 1; number <= DIGITS; number++) {
            int pressed = number;
            bind(new Binding(Integer.toString(number), number == 1 ? "1–" + DIGITS : "", what, () -> action.accept(pressed)));
        }
        return this;
    }

    private Keys bind(Binding binding) {
        bindings.put(binding.key(), binding);
        scope.getElement().executeJs("this.musubiKeys = $0", List.copyOf(bindings.keySet()));
        return this;
    }

    /** Says on the key sheet what the words of these keys mean. */
    public Keys explain(String words) {
        explained = words;
        return this;
    }

    String explained() {
        return explained;
    }

    /** The keys in one line, for the foot of the screen. */
    public Component bar() {
        var bar = new Div();
        bar.addClassName("key-bar");
        bindings().forEach(binding -> bar.add(new Div(cap(binding.shown()), new Span(binding.what()))));
        return bar;
    }

    List<Binding> bindings() {
        return bindings.values().stream().filter(binding -> !binding.shown().isEmpty()).toList();
    }

    /** The keys that act on the screen as it stands. */
    static List<Keys> present(UI ui) {
        return List.copyOf(registry(ui));
    }

    static Component cap(String shown) {
        var cap = new Span(shown);
        cap.addClassName("key");
        return cap;
    }

    void press(String key) {
        var binding = bindings.get(key);
        if (binding != null) {
            binding.action().run();
        }
    }

    private void connect(boolean screen) {
        scope.getElement().executeJs("window.Musubi.keys(this, $0)", screen);
        scope.getElement().executeJs("this.musubiKeys = $0", List.copyOf(bindings.keySet()));
    }

    private static String shown(String key) {
        return switch (key) {
            case "Enter" -> "⏎";
            case "Escape" -> "Esc";
            case "ArrowUp" -> "↑";
            case "ArrowDown" -> "↓";
            case "ArrowLeft" -> "←";
            case "ArrowRight" -> "→";
            case " " -> t("parts.keys.space");
            default -> key;
        };
    }

    private static List<Keys> registry(UI ui) {
        var registry = ComponentUtil.getData(ui, Registry.class);
        if (registry == null) {
            registry = new Registry(new ArrayList<>());
            ComponentUtil.setData(ui, Registry.class, registry);
        }
        return registry.keys();
    }

    private record Registry(List<Keys> keys) {
    }
}
