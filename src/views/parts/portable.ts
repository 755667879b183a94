/**
 * Whether this is the portable copy, which has no address to give away and no files beside it. Known when it is
 * built, so that the site does not carry what only the copy says.
 */
export const isPortable: boolean = import.meta.env.MODE === 'portable'
