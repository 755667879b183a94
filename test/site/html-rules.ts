import type { ConfigData } from 'html-validate'

/** What the built pages are held to. A rule that is off, or set otherwise, says why. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A definition’s heading is read out by its label, without the gaps it is set with; ARIA allows that.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // React writes dateTime, autoComplete and spellCheck; case means nothing in HTML.
    'attr-case': 'off',
    // React writes checked="", which is the same as checked.
    'attribute-boolean-style': 'off',
    // React writes hidden="", which is the same as hidden.
    'attribute-empty-style': 'off',
    // Vite writes it in small letters.
    'doctype-style': ['error', { style: 'lowercase' }],
    // 404.html has no scripts at its end, and the line for them stays.
    'no-trailing-whitespace': 'off',
    // A hash is for files of others; the site’s own come from where the page does.
    'require-sri': ['error', { target: 'crossorigin' }],
    // React closes <br/>, the template does not; both are the same.
    'void-style': 'off',
  },
}
