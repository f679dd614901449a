import { openSession } from '/work/main/scripts/lib/session';
import { openInstance } from '/work/main/scripts/n8n/open-instance';
import { CONTENDERS } from '/work/main/scripts/bench/n8n/contenders';
import { openMarks } from '/work/main/scripts/bench/n8n/marks';
import { measure } from '/work/main/scripts/bench/n8n/measure';
import { LARGE_BODIES, SCENARIOS } from '/work/main/scripts/bench/n8n/scenarios';
(async()=>{
 const s=openSession(); try {
 const {client,server}=await openInstance(s); const marks=await openMarks(server.processId!);
 const which=(process.argv[2]??'').split(','); const sc=(process.argv[3]??'').split(',').map(Number);
 for (const c of CONTENDERS.filter((_,i)=>which.includes(String(i)))) {
  await measure(s,client,marks,c,{...SCENARIOS[0]!,items:10,latencyMs:1});
  for (const i of sc) { const sce=[...SCENARIOS,LARGE_BODIES][i]!; console.log(JSON.stringify(await measure(s,client,marks,c,sce))); }
 }
 marks.close(); } catch(e) { console.error(e); }
 await s.close(); process.exit(0);
})();
