package org.musubi.sources;

/** What kind of source it is. An office's own record is what a clerk's visit cites. */
public enum SourceType { WEB_PAGE, ARCHIVAL_DOCUMENT, REPORT, PAPER, BOOK, NEWSPAPER, OFFICE_RECORD, OTHER }
