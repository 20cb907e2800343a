package org.musubi.base;

/** What a signed-in principal must offer, so that rooms need not know how accounts are kept. */
public interface ActorPrincipal {

    Actor actor();
}
