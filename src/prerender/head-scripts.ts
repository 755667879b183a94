/**
 * The scripts that stand in a page itself. They are allowed by their hash, so they are the same on every page,
 * and small. All but the last to start run before anything is painted.
 */

/**
 * Whether the device can share, and the chosen theme, before the first paint. Where storage is refused the system's
 * theme stands, as where it holds no theme.
 */
export const theme = `try{let d=document.documentElement.dataset;if(navigator.share)d.share='';let t=localStorage.getItem('theme');if(t)d.theme=t}catch{}`

/**
 * A host that serves a folder's page without its last slash breaks the page's relative addresses. Written over
 * the address and not navigated to, for another host may take the slash away again and again.
 */
const lastSlash = `let l=location;if(l.protocol!=='file:'&&!/(\\/|\\.[^/]*)$/.test(l.pathname))history.replaceState(null,'',l.origin+l.pathname+'/'+l.search+l.hash)`

/**
 * Somebody may go back before the page's scripts are there to show another, and the browser changes but the address
 * where that other was shown by scripts too. Theirs to end: see `listenForMoves`.
 */
const untilThen = `onpopstate=()=>location.reload()`

export const pageScript = `{${lastSlash}}${untilThen};${theme}`

/**
 * The page's own scripts wait in a template until the page is on the screen: on a slow machine reading them would
 * hold up what there is to read. So does the rest of a definition's page: see answer-first.css. A page that nobody sees is not painted, and a browser may never say that it has
 * painted: these do not wait for it.
 *
 * Where they do not load, the page may be another than its address asks for: some hosts answer whatever they do not
 * know with the first page. So the root is looked for as 404.html does. Where nothing starts at all, or takes long,
 * the page says so.
 */
export const startScript = `{let d=document,t=d.documentElement.dataset,w=d.getElementById('scripts'),q=w.content,say=()=>t.dead='',find=async()=>{delete t.place;let l=location.pathname.split('/');for(let i in l)try{t.root=l.slice(0,i).join('/')+'/';return await import(t.root+w.dataset.file)}catch{}say()},go=()=>{delete t.answerFirst;d.head.append(q);setTimeout(say,8e3)};q.lastChild.onerror=find;addEventListener('error',say);if(d.hidden)go();else{setTimeout(go,1500);try{new PerformanceObserver(go).observe({type:'paint',buffered:true})}catch{go()}}}`

/**
 * 404.html stands at any depth of any folder. The root is what precedes the first segment that is an address of
 * this site; where there is none it is looked for from the host's root down, by where the site's script loads.
 */
export function notFoundScript(scriptFile: string, firstSegments: readonly string[]): string {
  return `${theme}(async()=>{let s=location.pathname.split('/').filter(Boolean),k=${JSON.stringify(firstSegments)},n=s.findIndex(x=>k.includes(x.toLowerCase().replace(/_|%20/g,'-')));for(let i of new Set([n,0,1,2,3,4,5].filter(i=>i>=0&&i<=s.length))){let r=location.origin+'/'+s.slice(0,i).map(x=>x+'/').join('');document.documentElement.dataset.root=r;try{return await import(r+${JSON.stringify(scriptFile)})}catch{}}})()`
}
