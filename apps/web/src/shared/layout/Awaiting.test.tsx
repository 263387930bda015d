// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from '../testing/render.tsx';
import { Awaiting } from './Awaiting.tsx';

test('what cannot be fetched says so, and comes when it is asked for again', async () => {
  function Asked() {
    const [isThere, setThere] = useState(false);
    const again = () => setThere(true);
    return isThere ? <p>It is there.</p> : <Awaiting error={new TypeError('Failed to fetch')} onTryAgain={again} />;
  }
  const { user, say } = await render(<Asked />, { areas: ['errors'] });
  expect(screen.getByText(say('errors:unreachable'))).toBeDefined();
  await user.click(screen.getByRole('button', { name: say('common:buttons.tryAgain') }));
  expect(screen.getByText('It is there.')).toBeDefined();
});
