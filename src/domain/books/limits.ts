/** Entries of an archive. */
export const mostEntries = 20_000

/** Bytes of one unpacked part. */
export const largestPart = 2 ** 32 - 1

/** Bytes of all unpacked parts: many entries may lead to the same packed bytes. */
export const largestArchive = 2 ** 35

/** Bytes of one text, one tag or one row. */
export const longestText = 1 << 24

/** Bytes of the texts that the sheets of a workbook share. */
export const mostShared = 1 << 29

/** Bytes of such a part that are held rather than read anew where some of its texts are asked for. */
export const fewShared = 1 << 22

/** Bytes of the first texts of a larger one that are held, too. */
export const firstShared = 1 << 18

/** Bytes of a workbook that is held whole: .xls, and one within an archive. */
export const largestWhole = 1 << 29

/** Bytes of a small part, such as the list of sheets. */
export const largestList = 1 << 25

export const mostColumns = 16_384
export const mostRows = 1 << 24

/** Bytes of a row that is repeated, and of rows that do not stand in order. */
export const mostHeld = 1 << 28
