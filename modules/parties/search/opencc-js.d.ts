declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a traditional character and its simplified one: `儀 仪|億 亿|…`. */
  const pairs: string
  export default pairs
}
