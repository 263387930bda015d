/** The content security policy of whatever is no page: opened as one, it may do nothing. Twenty files carry it. */
export const policyOfNoPage = "default-src 'none'; frame-ancestors 'none'";

/**
 * The content security policy of a page. Scripts run only with the response's nonce, never by where they come
 * from; styles come from our own files, or from the screens with the nonce; nothing is asked of anyone else, and what is not named is
 * refused (fonts, workers, plug-ins).
 */
export function contentSecurityPolicy(nonce: string, publicUrl: string): string {
  const directives = {
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    // Not every browser counts the page's own socket as 'self'.
    'connect-src': `'self' ${publicUrl.replace(/^http/, 'ws')}`,
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...(publicUrl.startsWith('https:') && { 'upgrade-insecure-requests': '' }),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}

/** What a page may use of the device: nothing. */
const permissionsPolicy = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What browsers heed of a page alone. None that runs the screens needs `x-frame-options` beside `frame-ancestors`, or has a filter to be told off. */
export const headersOfPage = {
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};

/**
 * A page as it is sent: the nonce where the page reads it from, and on each script, style and link of our own build.
 * The page must not be cached by anyone, since its nonce is this response's.
 */
export function withNonce(html: string, nonce: string): string {
  return html
    .replaceAll('content="__CSP_NONCE__"', `content="${nonce}" nonce="${nonce}"`)
    .replace(/<(script|style|link)(?=[\s>])/g, `<$1 nonce="${nonce}"`);
}
