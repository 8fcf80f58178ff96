/** The mathematics is tested on its own, without the engines that the rest of the repository starts. */
export default { test: { testTimeout: 30_000, include: ['**/*.test.ts'], exclude: ['dist', 'node_modules'] } }
