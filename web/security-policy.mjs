// security-policy.mjs: the Content-Security-Policy of the page: what the browser refuses it (安全策略)
//
// Nothing may be fetched but the page's own parts, no script may run but its own, and nothing may be sent anywhere.
//
// 'unsafe-eval' lets Chromium before 97 compile WebAssembly; web/bridge/00-first.js takes it away again in
// browsers that know 'wasm-unsafe-eval'.
export function contentSecurityPolicy({ script, style, connect }) {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval' 'unsafe-eval'`,
    `style-src ${style}`,
    'img-src data: blob:',
    `connect-src ${connect}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
