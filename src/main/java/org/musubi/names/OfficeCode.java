package org.musubi.names;

/** What an office comes to, whatever it is called: the value beside the words of the source. */
public enum OfficeCode {
    MAYOR, DEPUTY_MAYOR, GOVERNOR, DEPUTY_GOVERNOR, ASSEMBLY_CHAIR, DEPUTY_ASSEMBLY_CHAIR, PARTY_SECRETARY, DEPUTY_PARTY_SECRETARY,
    DIRECTOR, DEPUTY_DIRECTOR, SUPERINTENDENT, PRINCIPAL, PRESIDENT, DEPUTY_PRESIDENT, CONSUL_GENERAL, CONSUL
}
