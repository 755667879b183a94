import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The system's fonts are left out: a drawing is the same on every machine. */
export const drawingFonts = {
  loadSystemFonts: false,
  fontFiles: [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf',
  ].map((file) => resolve(file)),
} as const

/** Draws an SVG in its own size. The renderer is loaded when it is needed, for most builds draw nothing. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  return (await renderAsync(svg, { font: drawingFonts })).asPng()
}
