/** Phase names by code: establishment 建立, adaptation 适应, growth 成长, maturity 成熟, decline 衰退. */
export const growthPhaseNames = ['none', 'establishment', 'adaptation', 'growth', 'maturity', 'decline'] as const

/** The stage told in the words 建立–适应–成长–成熟–衰退, which set the first order apart.
 *
 *  Before it, the relationship is being **established**; with the first order the customer has to find his way about and wants
 *  reassurance: **adaptation** (the exploration of trial orders). Build-up is **growth**, stability **maturity**, decline is decline. One to one, so that
 *  two people who use different words never disagree about a customer.
 *
 *  @param stage a code of `stageNames`
 *  @returns 1–5, a code for `growthPhaseNames`; 0 is never returned
 *  @example
 *  growthPhaseNames[growthPhase(0)] // => 'establishment'
 *  growthPhaseNames[growthPhase(1)] // => 'adaptation' */
export const growthPhase = (stage: number): number => stage + 1
