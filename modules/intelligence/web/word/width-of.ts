/** How wide a text stands at 12 px, near enough to leave it room: Chinese characters are square, others about half as wide. */
export const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 12 : 6.7), 0)
