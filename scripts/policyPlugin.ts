import type { Plugin } from 'vite';

import { folderPolicy } from './contentSecurityPolicy.mjs';

/** Puts the content security policy into the built page, for hosts that send none. It stands before all that it is about. */
export function policyPlugin(): Plugin {
  return {
    name: 'parley-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: folderPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
