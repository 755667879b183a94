import { storeOf } from './store.ts'

export type Theme = 'light' | 'dark' | 'system'

/** The theme that was chosen. The page's head has set it on `<html>` before the first paint. */
export const theme = storeOf<Theme>('system')

export function readTheme(): void {
  const set = document.documentElement.dataset.theme
  if (isTheme(set)) theme.set(set)
}

export function chooseTheme(chosen: Theme): void {
  show(chosen)
  try {
    localStorage.setItem('theme', chosen)
  } catch {
    // Storage is refused here: the choice lasts as long as the page.
  }
}

/** Takes over what is chosen in another tab. */
export function followTheme(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme' && isTheme(newValue)) show(newValue)
  })
}

function show(chosen: Theme): void {
  theme.set(chosen)
  document.documentElement.dataset.theme = chosen
}

function isTheme(value: string | null | undefined): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system'
}
