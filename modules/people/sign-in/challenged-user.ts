import type { GenericEndpointContext } from '@better-auth/core'

/** Whose password was right and who is now asked for the second factor; null where nobody is. */
export async function challengedUser(c: GenericEndpointContext): Promise<string | null> {
  const challenge = await c.getSignedCookie(c.context.createAuthCookie('two_factor').name, c.context.secret)
  const asked = challenge ? await c.context.internalAdapter.findVerificationValue(challenge) : null
  return asked?.value ?? null
}
