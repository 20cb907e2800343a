package org.musubi.desk.parts;

/** A bean that tells how much waits behind an entry of the navigation, such as proposals to review. Asked on every move. */
public interface MenuCount {

    /** The path of the view, without a leading slash. */
    String path();

    /** What waits for the person who asks; 0 shows nothing. */
    long count();
}
