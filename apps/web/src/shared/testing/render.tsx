import type { ReactNode } from 'react';
import { ThemeProvider } from '@mui/material/styles';
import { render as mount } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { Language } from '@cynllun/domain/text/language';
import type { Area } from '@cynllun/messages/catalogue';
import { sayer } from '@cynllun/messages/say';
import { fetchReader } from '../aggregate/store/reader.ts';
import { Announcer } from '../layout/Announcer.tsx';
import { theme } from '../theme/theme.ts';
import { loadWords, speak } from '../words/i18n.ts';
import { completeSelects } from './completeSelects.ts';

export interface RenderOptions {
  /** The areas of words that app/screens.tsx loads for the screen. */
  readonly areas?: readonly Area[];
  readonly language?: Language;
  /** Where the browser is, below the language. */
  readonly address?: string;
}

/** Renders a component with what the program puts around it: theme, words, router, and what screen readers are told. */
export async function render(element: ReactNode, { areas = [], language = 'en', address = '' }: RenderOptions = {}) {
  completeSelects();
  await loadWords(areas);
  await speak(language);
  // What reads dates and figures comes with the first of them that is typed: here it is there, as for whoever has typed one.
  await fetchReader();
  const page = (
    <>
      {element}
      <Announcer />
    </>
  );
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [`/${language}${address}`] });
  const { unmount } = mount(
    <ThemeProvider theme={theme}>
      <RouterProvider router={router} />
    </ThemeProvider>,
  );
  return { user: userEvent.setup(), say: sayer(i18next, language), router, unmount };
}
