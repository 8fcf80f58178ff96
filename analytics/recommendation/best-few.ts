/** Keeps the best few of what is offered, best first; among equals the lower number. */
export class BestFew {
  readonly which: Int32Array
  readonly score: Float64Array
  length = 0

  constructor(most: number) {
    this.which = new Int32Array(most)
    this.score = new Float64Array(most)
  }

  /** Takes one in if it is among the best so far. */
  offer(which: number, score: number): void {
    const most = this.which.length
    if (this.length === most && !this.#before(score, which, most - 1)) return
    let at = this.length < most ? this.length++ : most - 1
    for (; at > 0 && this.#before(score, which, at - 1); at--) {
      this.which[at] = this.which[at - 1]!
      this.score[at] = this.score[at - 1]!
    }
    this.which[at] = which
    this.score[at] = score
  }

  #before(score: number, which: number, at: number): boolean {
    return score > this.score[at]! || (score === this.score[at]! && which < this.which[at]!)
  }
}
