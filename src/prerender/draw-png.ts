import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The system's fonts are left out: a drawing is the same on every machine. */
const fontFiles = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/jetbrains-mono/700Bold/JetBrainsMono_700Bold.ttf',
]

/** Draws an SVG in its own size. Loaded when it is needed, for most builds draw nothing. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const font = { loadSystemFonts: false, fontFiles: fontFiles.map((file) => resolve(file)) }
  return (await renderAsync(svg, { font })).asPng()
}
