package org.musubi.register.party;

/** What kind of body it is. */
public enum OrganisationType { GOVERNMENT, ASSEMBLY, SCHOOL, UNIVERSITY, HOSPITAL, COMPANY, ASSOCIATION, MUSEUM, OTHER }
