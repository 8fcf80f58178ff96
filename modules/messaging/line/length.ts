/** A text message of LINE's holds so many characters, and one call so many of them. */
export const linePiece = 5000
const PIECES = 5
/** What LINE takes at most of one message of ours. */
export const lineMost = linePiece * PIECES

/** As how many messages a text goes out on LINE. `linePieces('a'.repeat(5001))` is 2. */
export const linePieces = (text: string): number => Math.ceil(text.length / linePiece)
