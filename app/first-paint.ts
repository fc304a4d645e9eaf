import type { ServedCatalogue } from '@/components/store/served-provider';
import { startersPath } from '@/lib/starter/starters-path';

/** Runs before the first paint of any page: the chosen theme. */
export const applyTheme = `(function(){try{var t=localStorage.getItem('theme');
if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}})()`;

/** Runs before the first paint of the composer: room for the line that offers the last recipe, where nothing is chosen. */
export const keepRoomForLast = `(function(){try{if(location.search.length<2&&localStorage.getItem('last-recipe'))
document.documentElement.dataset.last=''}catch(e){}})()`;

/** Runs before the first paint of the composer: a cover over the default recipe when the link carries another.
 * Should the scripts never arrive, the cover goes by itself. */
export const coverDefaultRecipe = `(function(){var d=document.documentElement;
if(location.search.length>1){d.dataset.link='';setTimeout(function(){delete d.dataset.link},6000)}})()`;

/** Runs before the scripts of the composer arrive: fetches what a link needs beside the parts that the page carries.
 * Only names that are known here become part of an address. */
export function fetchForLink({ snapshot, graph, snapshots }: ServedCatalogue): string {
  const pythons = snapshot.pythons.map(({ version }) => version);
  const known = JSON.stringify({
    ...{ snapshots, newest: snapshot.id, pythons, usual: graph.python, starters: startersPath },
  });
  return `(function(k){var q=new URLSearchParams(location.search),a=q.get('at')||k.newest,
p=(q.get('python')||k.usual).split('.').slice(0,2).join('.');
function f(n){var l=document.createElement('link');l.rel='preload';l.as='fetch';l.crossOrigin='';
l.href=n;document.head.appendChild(l)}
if(q.get('app')||q.get('with'))f(k.starters);
if(k.snapshots.indexOf(a)<0||k.pythons.indexOf(p)<0)return;
var c='/catalogue/'+a+'/';if(a!==k.newest)f(c+'index.json');
if(a!==k.newest||p!==k.usual)f(c+'graph-'+p+'.json')})(${known})`;
}
