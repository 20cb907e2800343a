package org.musubi.sampledata;

/**
 * Why a row of a table was left out.
 *
 * @param file   folder and name of the table
 * @param line   line on which the row begins, the header being 1
 * @param reason in English, for whoever edits the tables
 */
record Complaint(String file, long line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
