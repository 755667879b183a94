import { createServer, isRunnableDevEnvironment, type UserConfig } from 'vite'

export type Render = typeof import('./render.tsx')
export type Renderer = Pick<UserConfig, 'define'> & { readonly root: string }

export const renderFile = '/src/prerender/render.tsx'

/** Runs the renderer in a server of its own: the build's own modules are for browsers. */
export async function withRender<Result>(
  renderer: Renderer,
  use: (render: Render) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    ...renderer,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const environment = server.environments.ssr
    if (!isRunnableDevEnvironment(environment)) throw new Error('The renderer’s environment cannot run')
    return await use(await environment.runner.import(renderFile))
  } finally {
    await server.close()
  }
}
