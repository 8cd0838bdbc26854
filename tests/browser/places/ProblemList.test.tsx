import { Suspense } from 'react';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProblemList } from '../../../src/places/scenarios/ProblemList.tsx';
import { parseScenario } from '../../../src/scenario/parseScenario.ts';
import library from '../../../src/words/ar/library.json';
import { languages } from '../../../src/words/languages.ts';
import { smallWar } from '../../unit/scenario/smallWar.ts';

test('a file with a mistake is told in Arabic, its keys and values from left to right', async () => {
  const text = smallWar.replace('leverage: 0.2', 'leverage: 3');
  const given = { name: 'war.yaml', text, ...parseScenario(text, { file: 'war.yaml' }) };
  await render(
    <IntlProvider
      locale={languages.ar.locale}
      messages={library as never}
      onError={(error) => expect.fail(error.message)}
    >
      <Suspense>
        <ProblemList given={given} onOpen={() => {}} onDismiss={() => {}} />
      </Suspense>
    </IntlProvider>,
  );
  const list = page.getByRole('alert');
  await expect.element(list).toHaveTextContent('الموجود «\u20663\u2069»');
  await expect.element(list).toHaveTextContent('أقرب قيمة مسموح بها: \u20661\u2069.');
  expect(list.element().textContent).not.toContain('must be');
});
