import fc from 'fast-check'

// A landing must not depend on chance: random inputs are the same in every `npm test`, and others in each long run.
if (!process.env.LONG) fc.configureGlobal({ seed: 20261129 })
