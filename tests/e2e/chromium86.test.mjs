// The whole job of one case in a browser as old as the kernels in use on office machines: Chromium 86 without
// WebGL, from the server and as one file.

import { FORMS } from './support/page.mjs';
import { CASES, runCase } from './cases.test.mjs';

const one = CASES.find(({ folder }) => folder.startsWith('4-'));

export const tests = FORMS.map((form) => (
  { name: `${one.folder}, ${form}`, run: () => runCase(one, form, 'software', 'chromium86') }));
