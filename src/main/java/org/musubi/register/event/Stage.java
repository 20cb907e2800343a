package org.musubi.register.event;

/** Whether the event is still to come or was held. */
public enum Stage { PLANNED, HELD }
