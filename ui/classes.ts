/** Joins class names, leaving out what is absent: `classes(css.tag, active && css.on)`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
