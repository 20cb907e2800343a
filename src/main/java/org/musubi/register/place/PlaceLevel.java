package org.musubi.register.place;

/** What kind of place it is; a city and a prefecture of one name are two records. */
public enum PlaceLevel { COUNTRY, PROVINCE, PREFECTURE, CITY, DISTRICT, COUNTY, BUILDING, REGION, OTHER }
