// The whole job of one case in other browsers than the current Chromium, without WebGL, from the server and
// as one file: Chromium 86, as old as the kernels in use on office machines, and the distribution's Firefox.

import { FORMS } from './support/page.mjs';
import { whyNoFirefox } from './support/browsers.mjs';
import { CASES, runCase } from './cases.test.mjs';

const one = CASES.find(({ folder }) => folder.startsWith('4-'));

export const tests = ['chromium86', 'firefox'].flatMap((browser) => FORMS.map((form) => (
  { name: `${browser}, ${one.folder}, ${form}`,
    skip: browser === 'firefox' ? whyNoFirefox : null,
    run: () => runCase(one, form, 'software', browser) })));
