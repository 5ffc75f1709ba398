// Generated from viewer/ by `npm run generate`; not to be edited.

/** What the page runs. */
export const script: string = `(()=>{function Ie({samples:e}){return(e??[]).filter(({state:n,recvQ:t})=>t!==void 0&&n!=="CLOSE")}function Re(e){let n=1,t=1;for(let{
recvQ:r=0,sendQ:o=0,snd_cwnd:i=0}of e)n=Math.max(n,r,o),t=Math.max(t,i);return{queue:n,cwnd:t}}function Rn(e,n){let t=new Map;
for(let s of Ie(e)){let d=t.get(s.socket);d===void 0?t.set(s.socket,[s]):d.push(s)}let r=new Map,o=new Map,i=(s,d)=>{s!==
void 0&&r.set(s,Math.max(r.get(s)??0,d))};for(let s of e.events)s.kind==="call"?(s.syscall==="close"&&s.socket!==void 0&&
o.set(s.socket,s.time),i(s.socket,s.end)):s.kind==="packet"?(i(s.from,s.time),i(s.to,s.received??s.time)):s.kind!=="mark"&&
i(s.socket,s.time);return[...t].flatMap(([s,d])=>{let f=n(s),c=d.at(-1)?.time??0;return f===void 0?[]:[{lane:f,samples:d,
end:Math.max(o.get(s)??r.get(s)??0,c)}]})}function ir(e,n){return e.kind==="packet"?e.from===n||e.to===n:e.kind!=="mark"&&e.kind!=="call"&&e.socket===n}function Mn({
events:e},n){let t=n.socket??n.made;if(t===void 0)return[];let r=[];for(let o=n.id+1;o<e.length;o++){let i=e[o];if(i.time>
n.end)break;ir(i,t)&&r.push(o)}return r}function Un({events:e},n,t){for(let r=n.id-1;r>=0;r--){let o=e[r];if(!(o?.kind!==
"call"||(o.socket??o.made)!==t))return o.end>=n.time?[r]:[]}return[]}function Nn(e,n){let{events:t}=e,r=t[n],o=new Set([
n]);if(r===void 0||r.kind==="mark")return o;let i=(s=[])=>{for(let d of s)o.add(d)};if(r.kind==="call"){i(e.promises[r.promise??
-1]?.tries);for(let s of[...o].map(d=>t[d]))s?.kind==="call"&&i(s.packets);i(Mn(e,r));for(let s of[...o].map(d=>t[d]))s?.
kind==="packet"&&i([...s.writes,...s.reads])}else if(r.kind==="packet"){i([...r.writes,...r.reads]);for(let s of t)s.kind===
"dropped"&&s.packet===n&&o.add(s.id);r.original!==void 0&&i([r.original]);for(let s of t)s.kind==="packet"&&s.original===
n&&o.add(s.id);for(let s of[r.from,r.to])i(Un(e,r,s))}else{r.kind==="dropped"&&r.packet!==void 0&&i([r.packet]),i(Un(e,r,
r.socket));let s=[...o].find(f=>t[f]?.kind==="call"),d=s===void 0?void 0:t[s];d?.kind==="call"&&i(Mn(e,d))}return o}var sr=/[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]/gu;function dr(e){for(let n=0;n<e.length;n++){let t=e.charCodeAt(n);if(t<32||t>126)return!1}
return!0}function P(e){return dr(e)?e:e.replaceAll(sr,n=>{let t=(n.codePointAt(0)??0).toString(16);return t.length>2?\`\\\\u\\
{\${t}}\`:\`\\\\x\${t.padStart(2,"0")}\`})}function Pn(e){if(e===null)return"null";switch(typeof e){case"object":return"an object";case"function":return"a function";case"\\
number":return String(e);case"string":return\`'\${e.length>40?\`\${e.slice(0,40)}...\`:e}'\`;case"bigint":return\`\${e}n\`;case"u\\
ndefined":return"undefined";default:return\`a \${typeof e}\`}}function S(e,n,t){let r=new TypeError(\`"\${e}" must be \${n}, g\\
ot \${Pn(t)}\`);return Object.assign(r,{code:"ERR_INVALID_ARG_TYPE"})}function O(e,n,t){let r=new RangeError(\`"\${e}" must \\
be \${n}, got \${Pn(t)}\`);return Object.assign(r,{code:"ERR_OUT_OF_RANGE"})}function _n(e,n,t,r){for(let o in n)if(!(t.includes(o)||o===r))throw S(e,\`an object with no fields but \${t.join(", ")}\`,
o)}var de=new Uint8Array(0);function m(e,n){return e[n]??0}function h(e,n){return(e[n]??0)<<8|(e[n+1]??0)}function Cn(e,n){
return(e[n]??0)<<16|(e[n+1]??0)<<8|(e[n+2]??0)}function x(e,n){return((e[n]??0)<<24|(e[n+1]??0)<<16|(e[n+2]??0)<<8|(e[n+
3]??0))>>>0}function oe(e,n){return BigInt(x(e,n))<<32n|BigInt(x(e,n+4))}function C(e,n,t){e[n]=t>>>8,e[n+1]=t}function V(e,n,t){C(e,n,t>>>16),C(e,n+2,t)}function Q(e,n,t){for(let r=n;r<t;r++)if(e[r]!==0)return!1;return!0}function Dn(e,n){if(e.length!==n.length)return!1;for(let t=0;t<
e.length;t++)if(e[t]!==n[t])return!1;return!0}function q(e){let n=0;for(let o of e)n+=o.length;let t=new Uint8Array(n),r=0;
for(let o of e)t.set(o,r),r+=o.length;return t}var fr=Array.from({length:256},(e,n)=>n.toString(16).padStart(2,"0"));function Je(e,n=""){
let t="";for(let r=0;r<e.length;r++)t+=(r>0?n:"")+fr[e[r]??0];return t}function D(e,n){return\`\${m(e,n)}.\${m(e,n+1)}.\${m(e,n+2)}.\${m(e,n+3)}\`}function M(e,n){let t=-1,r=1;for(let s=0;s<8;){let d=s;
for(;d<8&&h(e,n+2*d)===0;)d++;d-s>r&&(t=s,r=d-s),s=d+1}let o=t===0&&(r===6||r===5&&h(e,n+10)===65535)?6:8,i="";for(let s=0;s<
o;s++){if(s===t){i+="::",s+=r-1;continue}s>0&&s!==t+r&&(i+=":"),i+=h(e,n+2*s).toString(16)}return o===8?i:i+(r===5?":":"")+
D(e,n+12)}function G(e,n,t){return Je(e.subarray(n,n+t),":")}function Qe(e){let n=e.split(".");if(n.length!==4)return;let t=new Uint8Array(
4);for(let r=0;r<4;r++){let o=n[r]??"";if(!/^(0|[1-9]\\d{0,2})$/.test(o)||Number(o)>255)return;t[r]=Number(o)}return t}function Bn(e){
let n=e.split("::");if(n.length>2)return;let t=n.map((d,f)=>cr(d,f===n.length-1)),[r,o]=t;if(r===void 0||n.length===2&&o===
void 0)return;let i=r.length+(o?.length??0);if(o===void 0?i!==8:i>7)return;let s=new Uint8Array(16);return r.forEach((d,f)=>{
C(s,2*f,d)}),o?.forEach((d,f)=>{C(s,16-2*(o.length-f),d)}),s}function cr(e,n){if(e==="")return[];let t=e.split(":"),r=[];
for(let[o,i]of t.entries())if(n&&o===t.length-1&&i.includes(".")){let s=Qe(i);if(s===void 0)return;r.push(h(s,0),h(s,2))}else{
if(!/^[0-9a-f]{1,4}$/i.test(i))return;r.push(Number.parseInt(i,16))}return r}function Ze(e){if(e==="")return new Uint8Array(
0);let n=e.split(":");if(n.every(t=>/^[0-9a-f]{2}$/i.test(t)))return Uint8Array.from(n,t=>Number.parseInt(t,16))}function F(e,n,t,r,o){if(t===void 0&&o!==void 0)return o;if(typeof t!="number")throw S(\`\${e}.\${n}\`,"an integer",t);if(!Number.
isInteger(t)||t<0||t>r)throw O(\`\${e}.\${n}\`,\`an integer from 0 to \${r}\`,t);return t}function Z(e,n,t){if(t===void 0)return!1;if(typeof t!="boolean")throw S(\`\${e}.\${n}\`,"a boolean",t);return t}function v(e,n,t,r){
if(!(t instanceof Uint8Array))throw S(\`\${e}.\${n}\`,"a Uint8Array",t);if(r!==void 0&&t.length!==r)throw O(\`\${e}.\${n}.lengt\\
h\`,\`\${r}\`,t.length);return t}function jn(e,n,t,r,o){if(typeof t!="string")throw S(\`\${e}.\${n}\`,o,t);let i=r(t);if(i===void 0)
throw O(\`\${e}.\${n}\`,o,t);return i}function fe(e,n,t){return jn(e,n,t,Bn,"an IPv6 address")}function Me(e,n,t,r){let o="a hardware address",i=jn(e,n,t,Ze,o);
if(r!==void 0&&i.length!==r)throw O(\`\${e}.\${n}\`,\`\${o} of \${r} bytes\`,t);return i}function W(e,n,t){if(t===void 0)return[];
if(!Array.isArray(t))throw S(\`\${e}.\${n}\`,"an array",t);return t}function K(e,n,t){if(typeof n!="object"||n===null||Array.
isArray(n))throw S(e,"an object",n);for(let r in n)if(!t.has(r)){let o=[...t].join(", ");throw new TypeError(\`"\${e}.\${r}\\
" is not a field; there are \${o}\`)}}function A(e){return e.end-e.at}function U(e,n,t){let r=e.bytes.subarray(e.at,e.end),o={malformed:n,at:e.at,data:r};e.layers.
push(t===void 0?o:{...o,parsed:t}),e.at=e.end,e.next="done"}function E(e,n,t){return A(e)>=t?!0:(U(e,\`\${n}: a header of \${t}\\
 bytes, of which \${A(e)} are there\`),!1)}function X(e,n){if(n>=e.end)return;let t=e.bytes.subarray(n,e.end);e.ip===void 0?
e.padding=t:e.ip.trailer=t,e.end=n}function we(e,n){switch(e){case 0:return n===6?"hopopts":"payload";case 1:return n===
4?"icmp":"payload";case 4:return"ip";case 6:return"tcp";case 17:return"udp";case 41:return"ip6";case 43:return n===6?"ro\\
uting":"payload";case 44:return n===6?"fragment":"payload";case 51:return"ah";case 58:return n===6?"icmp6":"payload";case 60:
return n===6?"dstopts":"payload";default:return"payload"}}function Ue(e){switch(e){case 2048:return"ip";case 34525:return"\\
ip6";case 2054:case 32821:return"arp";case 33024:case 34984:case 37120:case 37376:return"vlan";default:return"payload"}}var ke=2,vn=[8,0],Ne=3,ar=4,nn=5,Hn=9,zn=11,Pe=12,Vn=[13,14],Gn=[15,16],en=[17,18],ur=[Ne,ar,nn,zn,Pe],Yn=[Ne,zn,Pe];function lr(e){
let n=Yn.includes(e)?16711680:0;return vn.includes(e)||Vn.includes(e)||Gn.includes(e)||en.includes(e)||e===nn||e===Hn?4294967295:
e===Ne?(n|65535)>>>0:e===Pe?(n|4278190080)>>>0:n}function Wn(e,n){if(!E(e,"icmp",8))return;let{bytes:t,at:r}=e,o=m(t,r),
i=x(t,r+4),s={type:o,code:m(t,r+1),checksum:h(t,r+2)},d=8;vn.includes(o)||Gn.includes(o)||en.includes(o)?(s.id=i>>>16,s.
seq=i&65535,en.includes(o)&&A(e)>=12&&(s.mask=D(t,r+8),d=12)):Vn.includes(o)?(s.id=i>>>16,s.seq=i&65535,A(e)>=20&&(s.originate=
x(t,r+8),s.receive=x(t,r+12),s.transmit=x(t,r+16),d=20)):o===Hn?d=mr(e,s):o===nn?s.gateway=D(t,r+4):o===Ne?(s.code===4||
(i&65535)!==0)&&(s.mtu=i&65535):o===Pe&&(s.pointer=i>>>24);let f=(i&~lr(o))>>>0;f!==0&&(s.reserved=f),Yn.includes(o)&&(i>>>
16&255)!==0&&(s.originalLength=i>>>16&255),e.layers.push({icmp:s}),e.at=r+d,e.next="payload",ur.includes(o)&&e.depth<ke&&
A(e)>0&&tn(e,s,4*(s.originalLength??0),n)}function tn(e,n,t,r){let o=t>0&&t<A(e)?e.at+t:e.end;n.original=r(e,e.at,o),o<e.
end&&(n.extensions=e.bytes.subarray(o,e.end)),e.at=e.end,e.next="done"}function mr(e,n){let{bytes:t,at:r}=e,o=m(t,r+4);n.
entrySize=m(t,r+5),n.lifetime=h(t,r+6);let i=n.entrySize===2&&A(e)>=8+8*o;i||(n.reserved=o);let s=[];for(let d=0;i&&d<o;d++){
let f=r+8+8*d;s.push({address:D(t,f),preference:x(t,f+4)})}return n.routers=s,8+8*s.length}var Jn=1,Qn=2,Zn=3,et=4,nt=5,tt=14,rt=25,ot=31;function it(e,n,t){let{bytes:r,end:o}=e,i=[];for(let s=n;s<o;){let d=m(r,
s+1)*8;if(s+2>o||d===0||s+d>o){let f=s+2>o?"no length":\`a length of \${d}\`;i.push({malformed:\`neighbour discovery option \${m(
r,s)}: \${f}\`,at:s,data:r.subarray(s,o)});break}i.push(pr(e,s,d,t)),s+=d}return i}function pr(e,n,t,r){let{bytes:o}=e,i=m(
o,n);if(i===et&&t>8&&e.depth<ke&&h(o,n+2)===0&&x(o,n+4)===0)return{redirected:r(e,n+8,n+t)};let s=hr(o,n,i,t);if(s!==void 0){
let d=xr("",s,()=>new Uint8Array(0));if(Dn(d,o.subarray(n,n+t)))return s}return{type:i,data:o.subarray(n+2,n+t)}}function hr(e,n,t,r){
switch(t){case Jn:return{sourceLinkAddress:G(e,n+2,r-2)};case Qn:return{targetLinkAddress:G(e,n+2,r-2)};case Zn:return r!==
32?void 0:{prefix:{prefix:M(e,n+16),length:m(e,n+2),onLink:(m(e,n+3)&128)!==0,autonomous:(m(e,n+3)&64)!==0,valid:x(e,n+4),
preferred:x(e,n+8)}};case nt:return r===8?{mtu:x(e,n+4)}:void 0;case tt:return{nonce:e.subarray(n+2,n+r)};case rt:{if(r%
16!==8)return;let o=[];for(let i=n+8;i<n+r;i+=16)o.push(M(e,i));return{rdnss:{lifetime:x(e,n+4),addresses:o}}}case ot:return{
dnssl:{lifetime:x(e,n+4),domains:yr(e,n+8,n+r)}};default:return}}function yr(e,n,t){let r=[],o=[];for(let i=n;i<t;){let s=m(
e,i);if(s===0){if(o.length===0)break;r.push(o.join(".")),o=[],i++}else o.push(String.fromCharCode(...e.subarray(i+1,Math.
min(i+1+s,t)))),i+=1+s}return r}function J(e,n,...t){let r=q(t),o=Math.ceil((r.length+2)/8);if(o>255)throw O(e,"at most 2038 bytes long",r.length);let i=new Uint8Array(
o*8);return i[0]=n,i[1]=o,i.set(r,2),i}var rn=new Uint8Array(2),gr=new Set(["lifetime","addresses"]),br=new Set(["lifeti\\
me","domains"]),Xn="an object with one of sourceLinkAddress, targetLinkAddress, prefix, redirected, mtu, rdnss, dnssl, n\\
once, or type and data";function $e(e,n,t){let r=new Uint8Array(4);return V(r,0,F(e,n,t,4294967295)),r}function xr(e,n,t){
if(typeof n!="object"||n===null)throw S(e,Xn,n);if("malformed"in n)return v(e,"data",n.data);if("sourceLinkAddress"in n){
let o=Me(e,"sourceLinkAddress",n.sourceLinkAddress);return J(\`\${e}.sourceLinkAddress\`,Jn,o)}if("targetLinkAddress"in n){
let o=Me(e,"targetLinkAddress",n.targetLinkAddress);return J(\`\${e}.targetLinkAddress\`,Qn,o)}if("prefix"in n)return kr(\`\${e}\\
.prefix\`,n.prefix);if("redirected"in n){let o=t(\`\${e}.redirected\`,n.redirected);return J(\`\${e}.redirected\`,et,new Uint8Array(
6),o)}if("mtu"in n)return J(e,nt,rn,$e(e,"mtu",n.mtu));if("nonce"in n)return J(\`\${e}.nonce\`,tt,v(e,"nonce",n.nonce));if("\\
rdnss"in n){let o=\`\${e}.rdnss\`;K(o,n.rdnss,gr);let i=W(o,"addresses",n.rdnss.addresses).map((d,f)=>fe(o,\`addresses[\${f}]\`,
d)),s=$e(o,"lifetime",n.rdnss.lifetime);return J(\`\${o}.addresses\`,rt,rn,s,...i)}if("dnssl"in n){let o=\`\${e}.dnssl\`;K(o,n.
dnssl,br);let i=W(o,"domains",n.dnssl.domains).map((d,f)=>$r(\`\${o}.domains[\${f}]\`,d)),s=$e(o,"lifetime",n.dnssl.lifetime);
return J(\`\${o}.domains\`,ot,rn,s,...i)}if(!("type"in n))throw S(e,Xn,n);let r=F(e,"type",n.type,255);return J(\`\${e}.data\`,
r,v(e,"data",n.data))}var wr=new Set(["prefix","length","onLink","autonomous","valid","preferred"]);function kr(e,n){K(e,
n,wr);let t=(Z(e,"onLink",n.onLink)?128:0)|(Z(e,"autonomous",n.autonomous)?64:0);return J(e,Zn,Uint8Array.of(F(e,"length",
n.length,255),t),$e(e,"valid",n.valid),$e(e,"preferred",n.preferred),new Uint8Array(4),fe(e,"prefix",n.prefix))}function $r(e,n){
if(typeof n!="string")throw S(e,"a domain name",n);let t=n.split(".").map(r=>{let o=Uint8Array.from(r,i=>i.charCodeAt(0));
if(o.length===0||o.length>255)throw O(e,"a domain name with labels of 1 to 255 bytes",n);return q([Uint8Array.of(o.length),
o])});return q([...t,Uint8Array.of(0)])}var Ar="FSRP.UEWe",Tr=Array.from({length:512},(e,n)=>[...Ar].filter((t,r)=>n>>r&1).join(""));function on(e){return Tr[e&
511]??""}var Sr=["MP_CAPABLE","MP_JOIN","DSS","ADD_ADDR","REMOVE_ADDR","MP_PRIO","MP_FAIL","MP_FASTCLOSE","MP_TCPRST"],Er=1,Or=2,
Lr=4,Ir=8,st=16;function dt(e){let n=m(e,2)>>4,t=m(e,2)&15;return Rr(Sr[n],e,t)??{subtype:n,flags:t,data:e.subarray(3)}}
function Rr(e,n,t){switch(e){case"MP_CAPABLE":return Mr(n,t);case"MP_JOIN":return Ur(n,t);case"DSS":return Nr(n,t);case"\\
ADD_ADDR":return Pr(n,t);case"REMOVE_ADDR":return n.length<4?void 0:{subtype:e,addressIds:[...n.subarray(3)],...ie(t)};case"\\
MP_PRIO":return n.length>4?void 0:{subtype:e,backup:(t&1)!==0,...n.length===4?{addressId:m(n,3)}:{},...ie(t&14)};case"MP\\
_FAIL":return n.length!==12?void 0:{subtype:e,dataSeq:oe(n,4),...ie(t<<8|m(n,3))};case"MP_FASTCLOSE":return n.length!==12?
void 0:{subtype:e,key:oe(n,4),...ie(t<<8|m(n,3))};case"MP_TCPRST":return n.length===4?{subtype:e,flags:t,reason:m(n,3)}:
void 0;default:return}}function ie(e){return e===0?{}:{reserved:e}}function Mr(e,n){if([4,12,20,22,24].includes(e.length))
return{subtype:"MP_CAPABLE",version:n,flags:m(e,3),...e.length>=12?{senderKey:oe(e,4)}:{},...e.length>=20?{receiverKey:oe(
e,12)}:{},...e.length>=22?{dataLength:h(e,20)}:{},...e.length>=24?{checksum:h(e,22)}:{}}}function Ur(e,n){let t={subtype:"\\
MP_JOIN",backup:(n&1)!==0,...ie(n&14),addressId:m(e,3)};switch(e.length){case 12:return{...t,token:x(e,4),nonce:x(e,8)};case 16:
return{...t,hmac:e.subarray(4,12),nonce:x(e,12)};case 24:return{...t,hmac:e.subarray(4,24)};default:return}}function Nr(e,n){
let t=m(e,3),r=t&Er?t&Or?8:4:0,o=t&Lr?t&Ir?8:4:0,i=4+r+(o===0?0:o+6),s=o>0&&e.length===i+2;if(e.length<4||e.length!==i&&
!s)return;let d=(r>0?3:0)|(o>0?12:0)|st,f=4+r;return{subtype:"DSS",fin:(t&st)!==0,...r>0?{dataAck:r===8?oe(e,4):x(e,4)}:
{},...o>0?{dataSeq:o===8?oe(e,f):x(e,f),subflowSeq:x(e,f+o),dataLength:h(e,f+o+4)}:{},...s?{checksum:h(e,i)}:{},...ie(n<<
8|t&~d)}}function Pr(e,n){let t=e.length>=20?16:4,r=e.length-4-t;if(![0,2,8,10].includes(r))return;let o=r===2||r===10,i=4+
t+(o?2:0);return{subtype:"ADD_ADDR",echo:(n&1)!==0,...ie(n&14),addressId:m(e,3),address:t===4?D(e,4):M(e,4),...o?{port:h(
e,4+t)}:{},...r>=8?{hmac:e.subarray(i,i+8)}:{}}}var _r=2,Cr=3,Dr=4,Br=5,jr=8,Fr=19,Kr=28,qr=29,vr=30,Hr=34,ft=172,zr=174,Vr=[["e0b","ceb","e1b"],["e1b","ceb","e0b"]];function ct(e,n,t){
let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!Q(e,o,t))&&r.push({padding:e.subarray(o,t)});
break}if(i===1){r.push("nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let d=o+1>=t?"no length":\`a length of \${s}\`;
r.push({malformed:\`tcp option \${i}: \${d}\`,at:o,data:e.subarray(o,t)});break}r.push(Gr(i,e,o,s)),o+=s}return r}function Gr(e,n,t,r){
switch(e){case _r:if(r===4)return{mss:h(n,t+2)};break;case Cr:if(r===3)return{wscale:m(n,t+2)};break;case Dr:if(r===2)return"\\
sackOK";break;case Br:if(r%8===2)return{sack:Yr(n,t+2,t+r)};break;case jr:if(r===10)return{timestamp:{val:x(n,t+2),ecr:x(
n,t+6)}};break;case Fr:if(r===18)return{md5:n.subarray(t+2,t+18)};break;case Kr:if(r===4){let o=h(n,t+2),i=o&32768?"minu\\
tes":"seconds";return{userTimeout:{value:o&32767,unit:i}}}break;case qr:if(r>=4){let o=n.subarray(t+4,t+r);return{ao:{keyId:m(
n,t+2),nextKeyId:m(n,t+3),mac:o}}}break;case vr:if(r>=3)return{mptcp:dt(n.subarray(t,t+r))};break;case Hr:return{fastOpen:n.
subarray(t+2,t+r)};case 253:case 254:if(r>=4){let o=n.subarray(t+4,t+r);return{experiment:{kind:e,id:h(n,t+2),data:o}}}break;case ft:case zr:
if(r<=11&&r%3===2)return{accEcn:Wr(n,t,r,e===ft?0:1)};break}return{kind:e,data:n.subarray(t+2,t+r)}}function Yr(e,n,t){let r=[];
for(let o=n;o<t;o+=8)r.push([x(e,o),x(e,o+4)]);return r}function Wr(e,n,t,r){let o={order:r};return Vr[r].forEach((i,s)=>{
2+3*s<t&&(o[i]=Cn(e,n+2+3*s))}),o}function Xr(e,n,t){let r={};return t>=4&&(r.sport=h(e,n),r.dport=h(e,n+2)),t>=8&&(r.seq=x(e,n+4)),t>=12&&(r.ack=x(e,n+8)),
t>=20&&(r.flags=on(h(e,n+12)),r.win=h(e,n+14),r.checksum=h(e,n+16),r.urg=h(e,n+18)),r}function ut(e){let{bytes:n,at:t}=e,
r=A(e),o=r>=13?m(n,t+12)>>4:5,i=o*4;if(i<20||r<i){let c=i<20?\`tcp: a data offset of \${o}, less than 5\`:\`tcp: a header of\\
 \${i} bytes, of which \${r} are there\`;U(e,c,{tcp:Xr(n,t,r)});return}let s=h(n,t+12),d={sport:h(n,t),dport:h(n,t+2),seq:x(
n,t+4),ack:x(n,t+8),flags:on(s),win:h(n,t+14),checksum:h(n,t+16),urg:h(n,t+18),options:i===20?[]:ct(n,t+20,t+i)},f=s>>9&
7;f!==0&&(d.reserved=f),e.layers.push({tcp:d}),e.at=t+i,e.next="payload"}function lt(e){let{bytes:n,at:t}=e,r=A(e);if(r<8){let s=r>=4?{sport:h(n,t),dport:h(n,t+2)}:{},d=r>=6?{...s,length:h(n,t+
4)}:s;U(e,\`udp: a header of 8 bytes, of which \${r} are there\`,{udp:d});return}let o=h(n,t+4),i={sport:h(n,t),dport:h(n,t+
2),length:o,checksum:h(n,t+6)};if(o>0&&o<8){U(e,\`udp: a length of \${o}, less than that of its header, 8\`,{udp:i});return}
e.layers.push({udp:i}),o!==0&&X(e,t+o),e.at=t+8,e.next="payload"}var sn=1,mt=2,pt=3,dn=4,ht=[128,129],yt=130,Jr=132,Qr=133,fn=134,gt=135,cn=136,an=137,bt=143,xt={[fn]:8,[gt]:16,[cn]:16,
[an]:32};function wt(e){return e>=yt&&e<=Jr}function Zr(e){return e>=Qr&&e<=an}function eo(e,n){return e===sn||e===pt?4278190080:
e===mt||e===dn||ht.includes(e)?4294967295:wt(e)?4294901760:n?e===fn?4290838527:e===cn?3758096384:e===bt?65535:0:0}function kt(e,n){
if(!E(e,"icmp6",8))return;let{bytes:t,at:r}=e,o=m(t,r),i=x(t,r+4),s={type:o,code:m(t,r+1),checksum:h(t,r+2)},d=A(e)-8,f=d>=
(xt[o]??0);if(e.layers.push({icmp6:s}),e.at=r+8,e.next="payload",o===mt)s.mtu=i;else if(o===dn)s.pointer=i;else if(ht.includes(
o))s.id=i>>>16,s.seq=i&65535;else if(wt(o))to(e,s,i,d);else if(o===bt){let a=ro(t,r+8,e.end,i&65535);f=a!==void 0,a!==void 0&&
(s.records=a.records,e.at=a.end)}else Zr(o)&&f&&no(e,s,i,n);let c=(i&~eo(o,f))>>>0;if(c!==0&&(s.reserved=c),o>=sn&&o<=dn){
let a=o===sn||o===pt?i>>>24:0;a!==0&&(s.originalLength=a),e.depth<ke&&d>0&&tn(e,s,8*a,n)}}function no(e,n,t,r){let{bytes:o,
at:i}=e;switch(n.type){case fn:n.hopLimit=t>>>24,n.managed=(t&8388608)!==0,n.other=(t&4194304)!==0,n.lifetime=t&65535,n.
reachable=x(o,i),n.retransmit=x(o,i+4);break;case cn:n.router=t>>>31!==0,n.solicited=(t&1073741824)!==0,n.override=(t&536870912)!==
0,n.target=M(o,i);break;case gt:n.target=M(o,i);break;case an:n.target=M(o,i),n.destination=M(o,i+16);break}let s=i+(xt[n.
type]??0);n.options=it(e,s,r),e.at=e.end,e.next="done"}function to(e,n,t,r){let{bytes:o,at:i}=e;if(n.maxResponse=t>>>16,
r<16||(n.group=M(o,i),e.at=i+16,n.type!==yt||r<20))return;let s=h(o,i+18);r<20+16*s||(n.robustness=m(o,i+16),n.interval=
m(o,i+17),n.sources=Array.from({length:s},(d,f)=>M(o,i+20+16*f)),e.at=i+20+16*s)}function ro(e,n,t,r){let o=[],i=n;for(let s=0;s<
r;s++){let d=4*m(e,i+1),f=h(e,i+2),c=i+20+16*f+d;if(i+20>t||c>t)return;o.push({type:m(e,i),group:M(e,i+4),sources:Array.
from({length:f},(a,l)=>M(e,i+20+16*l)),...d>0?{auxiliary:e.subarray(c-d,c)}:{}}),i=c}return{records:o,end:i}}var oo=148,io=7,so=131,fo=137;function $t(e){let{bytes:n,at:t}=e;if(A(e)>0&&m(n,t)>>4!==4){U(e,\`ip: version \${m(n,t)>>4}\`);
return}if(!E(e,"ip",20))return;let r=(m(n,t)&15)*4;if(r<20){U(e,\`ip: a header length of \${r}\`);return}if(!E(e,"ip",r))return;
let o=h(n,t+2);if(o!==0&&o<r){U(e,\`ip: a length of \${o}, less than that of its header, \${r}\`);return}let i=h(n,t+6),s=(i&
8191)*8,d=m(n,t+9),f={src:D(n,t+12),dst:D(n,t+16),tos:m(n,t+1),length:o,id:h(n,t+4),df:(i&16384)!==0,mf:(i&8192)!==0,offset:s,
ttl:m(n,t+8),protocol:d,checksum:h(n,t+10),options:r===20?[]:co(n,t+20,t+r)};(i&32768)!==0&&(f.reserved=!0),e.layers.push(
{ip:f}),o!==0&&X(e,t+o),e.ip=f,e.version=4,e.at=t+r,e.next=s>0?"payload":we(d,4)}function co(e,n,t){let r=[],o=n;for(;o<
t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!Q(e,o,t))&&r.push({padding:e.subarray(o,t)});break}if(i===1){r.push(
"nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let d=o+1>=t?"no length":\`a length of \${s}\`;r.push({malformed:\`\\
ip option \${i}: \${d}\`,at:o,data:e.subarray(o,t)});break}r.push(ao(i,e.subarray(o+2,o+s))),o+=s}return r}function ao(e,n){
if(e===oo&&n.length===2)return{routerAlert:h(n,0)};if(n.length%4===1){let t=uo(n);if(e===io)return{recordRoute:t};if(e===
so)return{looseSourceRoute:t};if(e===fo)return{strictSourceRoute:t}}return{type:e,data:n}}function uo(e){let n=[];for(let t=1;t<
e.length;t+=4)n.push(D(e,t));return{pointer:m(e,0),addresses:n}}var lo=5,mo=194;function At(e){let{bytes:n,at:t}=e;if(A(e)>0&&m(n,t)>>4!==6){U(e,\`ip6: version \${m(n,t)>>4}\`);return}if(!E(
e,"ip6",40))return;let r=x(n,t),o=h(n,t+4),i=m(n,t+6),s={src:M(n,t+8),dst:M(n,t+24),trafficClass:r>>>20&255,flowLabel:r&
1048575,length:o,next:i,hopLimit:m(n,t+7)};e.layers.push({ip6:s}),o===0&&(i===0||A(e)>65575)||X(e,t+40+o),e.ip=s,e.version=
6,e.at=t+40,e.next=we(i,6)}function un(e,n,t,r){if(!E(e,n,8))return;let o=(m(e.bytes,e.at+1)+r)*t;if(o<8){U(e,\`\${n}: a length of \${o}\`);return}return E(
e,n,o)?o:void 0}function Ce(e,n,t){e.at+=n,e.next=we(t,e.version)}function Tt(e,n){let t=un(e,n,8,1);if(t===void 0)return;
let{bytes:r,at:o}=e,i=m(r,o),s={next:i,options:po(r,o+2,o+t)};e.layers.push(n==="hopopts"?{hopopts:s}:{dstopts:s}),Ce(e,
t,i)}function po(e,n,t){let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("pad1"),o++;continue}let s=2+m(e,o+1);if(o+
1>=t||o+s>t){let f=o+1>=t?"no length":\`a length of \${s-2}\`;r.push({malformed:\`ip6 option \${i}: \${f}\`,at:o,data:e.subarray(
o,t)});break}let d=e.subarray(o+2,o+s);i===1&&Q(d,0,d.length)?r.push({padN:s}):i===lo&&s===4?r.push({routerAlert:h(d,0)}):
i===mo&&s===6?r.push({jumbo:x(d,0)}):r.push({type:i,data:d}),o+=s}return r}function ho(e,n){return(e===0||e===2||e===4)&&n%16===4}function St(e){let n=un(e,"routing",8,1);if(n===void 0)return;let{
bytes:t,at:r}=e,o=m(t,r),i=m(t,r+2),s={next:o,type:i,segmentsLeft:m(t,r+3)};if(ho(i,n-4)){let d=x(t,r+4);d!==0&&(s.word=
d);let f=[];for(let c=r+8;c<r+n;c+=16)f.push(M(t,c));s.addresses=f}else s.data=t.subarray(r+4,r+n);e.layers.push({routing:s}),
Ce(e,n,o)}function Et(e){if(!E(e,"fragment",8))return;let{bytes:n,at:t}=e,r=m(n,t),o=h(n,t+2),i=o&65528,s=m(n,t+1)<<2|o>>1&3;e.layers.
push({fragment:{next:r,offset:i,more:(o&1)!==0,id:x(n,t+4),...s===0?{}:{reserved:s}}}),Ce(e,8,r),i>0&&(e.next="payload")}function Ot(e){let n=un(e,"ah",4,2);if(n===void 0||!E(e,"ah",12))return;let{bytes:t,at:r}=e;if(n<12){U(e,\`ah: a length o\\
f \${n}\`);return}let o=m(t,r),i=h(t,r+2);e.layers.push({ah:{next:o,spi:x(t,r+4),seq:x(t,r+8),icv:t.subarray(r+12,r+n),...i===
0?{}:{reserved:i}}}),Ce(e,n,o)}var yo=1500;function It(e){if(!E(e,"ethernet",14))return;let{bytes:n,at:t}=e,r=h(n,t+12);e.layers.push({ethernet:{dst:G(n,t,6),src:G(
n,t+6,6),type:r}}),e.at=t+14,Rt(e,r)}function Rt(e,n){n<=yo&&X(e,e.at+n),e.next=Ue(n)}function Mt(e){if(!E(e,"vlan",4))return;let n=h(e.bytes,e.at),t=h(e.bytes,e.at+2);e.layers.push({vlan:{priority:n>>13,dei:(n&
4096)!==0,id:n&4095,type:t}}),e.at+=4,Rt(e,t)}function Ut(e,n,t){let r=Math.min(t,8);return{address:G(e,n,r),...t>8?{addressLength:t}:{},...Q(e,n+r,n+8)?{}:{unused:e.
subarray(n+r,n+8)}}}function Nt(e){if(!E(e,"sll",16))return;let{bytes:n,at:t}=e,r=h(n,t+14);e.layers.push({sll:{packetType:h(
n,t),hardwareType:h(n,t+2),...Ut(n,t+6,h(n,t+4)),protocol:r}}),e.at=t+16,e.next=Ue(r)}function Pt(e){if(!E(e,"sll2",20))
return;let{bytes:n,at:t}=e,r=h(n,t),o=h(n,t+2);e.layers.push({sll2:{ifindex:x(n,t+4),packetType:m(n,t+10),hardwareType:h(
n,t+8),...Ut(n,t+12,m(n,t+11)),protocol:r,...o===0?{}:{reserved:o}}}),e.at=t+20,e.next=Ue(r)}var go=new Set(["packetType",
"hardwareType","address","addressLength","unused","protocol"]),Ws=new Set([...go,"ifindex","reserved"]);var bo=2,xo=[24,28,30];function _t(e,n){if(!E(e,"loopback",4))return;let t=x(e.bytes,e.at),r=n||t<=65535?"big":"little",
o=new Uint8Array(4);V(o,0,t);let i=r==="big"?t:x(o.reverse(),0);e.layers.push({loopback:{family:i,order:r}}),e.at+=4,e.next=
i===bo?"ip":xo.includes(i)?"ip6":"payload"}function Lt(e,n,t,r){return r===2048&&t===4?D(e,n):G(e,n,t)}function Ct(e){if(!E(e,"arp",8))return;let{bytes:n,at:t}=e,r=h(
n,t+2),o=m(n,t+4),i=m(n,t+5),s=8+2*(o+i);if(A(e)<s){U(e,\`arp: \${s} bytes with its addresses, of which \${A(e)} are there\`);
return}e.layers.push({arp:{hardwareType:h(n,t),protocolType:r,operation:h(n,t+6),sha:G(n,t+8,o),spa:Lt(n,t+8+o,i,r),tha:G(
n,t+8+o+i,o),tpa:Lt(n,t+8+2*o+i,i,r)}}),X(e,t+s),e.at=t+s,e.next="done"}var ln={ethernet:1,sll:113,sll2:276,null:0,loop:108,raw:101,ipv4:228,ipv6:229};var De=class{layers;link;length;constructor(n,t,r){this.layers=n,this.link=t,this.length=r}get ethernet(){return L(this,
"ethernet")}get vlan(){return L(this,"vlan")}get sll(){return L(this,"sll")}get sll2(){return L(this,"sll2")}get loopback(){
return L(this,"loopback")}get arp(){return L(this,"arp")}get ip(){return L(this,"ip")}get ip6(){return L(this,"ip6")}get hopopts(){
return L(this,"hopopts")}get dstopts(){return L(this,"dstopts")}get routing(){return L(this,"routing")}get fragment(){return L(
this,"fragment")}get ah(){return L(this,"ah")}get icmp(){return L(this,"icmp")}get icmp6(){return L(this,"icmp6")}get tcp(){
return L(this,"tcp")}get udp(){return L(this,"udp")}get payload(){return L(this,"payload")??de}get padding(){return L(this,
"padding")??de}get malformed(){return this.layers.find(n=>"malformed"in n)}};function L(e,n){for(let t of e.layers){if("\\
malformed"in t)continue;let o=t[n];if(o!==void 0)return o}}var wo={ethernet:"ethernet",sll:"sll",sll2:"sll2",null:"loopback",loop:"loopback",raw:"raw",ipv4:"ip",ipv6:"ip6"};function Dt(e,n={}){
if(!(e instanceof Uint8Array))throw S("bytes","a Uint8Array",e);if(typeof n!="object"||n===null)throw S("options","an ob\\
ject",n);_n("options",n,["link","length"]);let{link:t="ethernet",length:r=e.length}=n;if(!Object.hasOwn(ln,t))throw O("o\\
ptions.link",\`one of \${Object.keys(ln).join(", ")}\`,t);if(!Number.isSafeInteger(r)||r<e.length)throw O("options.length",
\`at least \${e.length}, the bytes given\`,r);return Bt(e,0,e.length,t,r,0)}function Bt(e,n,t,r,o,i){let s={bytes:e,layers:[],
at:n,end:t,next:wo[r],ip:void 0,version:4,padding:void 0,depth:i},d=(f,c,a)=>{let l=f.version===4?"ipv4":"ipv6";return Bt(
e,c,a,l,a-c,i+1)};for(;s.next!=="done";)ko(s,r,d);return s.padding!==void 0&&s.layers.push({padding:s.padding}),new De(s.
layers,r,o)}function ko(e,n,t){switch(e.next){case"ethernet":It(e);break;case"vlan":Mt(e);break;case"sll":Nt(e);break;case"\\
sll2":Pt(e);break;case"loopback":_t(e,n==="loop");break;case"arp":Ct(e);break;case"raw":$o(e);break;case"ip":$t(e);break;case"\\
ip6":At(e);break;case"hopopts":case"dstopts":Tt(e,e.next);break;case"routing":St(e);break;case"fragment":Et(e);break;case"\\
ah":Ot(e);break;case"icmp":Wn(e,t);break;case"icmp6":kt(e,t);break;case"tcp":ut(e);break;case"udp":lt(e);break;default:A(
e)>0&&e.layers.push({payload:e.bytes.subarray(e.at,e.end)}),e.next="done"}}function $o(e){let n=(e.bytes[e.at]??0)>>4;A(
e)>0&&n===4?e.next="ip":A(e)>0&&n===6?e.next="ip6":U(e,A(e)===0?"raw: no bytes":\`raw: version \${n} of IP\`)}function mn(e,n){let t=[],r=P(e);for(;r.length>n;){let o=r.lastIndexOf(" ",n),i=o>2?o:n;t.push(r.slice(0,i)),r=\`  \${r.slice(
i).trimStart()}\`}return[...t,r]}function ce(e){return(e/1e9).toFixed(6)}var Ao=/\\{sa_family=AF_INET, sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\("([^"]*)"\\)\\}/g,
To=/\\{sa_family=AF_INET6, sin6_port=htons\\((\\d+)\\)(?:, sin6_flowinfo=htonl\\(\\d+\\))?, inet_pton\\(AF_INET6, "([^"]*)", &sin6_addr\\)[^}]*\\}/g;
function Be(e){return e.replace(/\\) +=/,") =").replace(Ao,"$2:$1").replace(To,"[$2]:$1").replace(/(:\\d+), (?:\\d+|\\[\\d+(?: => \\d+)?\\])\\)/,
"$1)")}function jt({promises:e},{id:n,promise:t}){let r=e[t??-1];if(r===void 0)return"";let{tries:o,end:i,code:s}=r,f=o.
at(-1)===n?i===void 0?", not settled":s===void 0?"":\`, \${s}\`:"";return o.length===1&&(f===""||s!==void 0)?"":\`  try \${o.
indexOf(n)+1} of \${o.length}\${f}\`}function je({text:e,labels:n,reason:t,length:r,protocol:o}){let i=e.replace(/ <[^>]*TS val[^>]*>$/,
a=>{let l=a.replace(/,?(nop,)*TS val \\d+ ecr \\d+/,"").replace(/<,?(nop,?)*/,"<");return/<\\s*>$/.test(l)?"":l.replace(/<,/,
"<")}),s=n.filter(a=>a!=="FIN"&&a!=="RST"),d=t===void 0?[]:[t],f=[...s,...d].join(", "),c=o==="tcp"||r===0||/\\(\\d+\\)/.test(
e)?"":\` (\${r})\`;return\`\${i}\${c}\${f===""?"":\`  \${f}\`}\`}function Fe(e){if(e.kind!=="state")return e.reason===void 0?e.kind:
\`\${e.kind}: \${e.reason}\`;let{from:n,to:t,sampled:r,ambiguous:o}=e,i=[...r?["sampled"]:[],...o?["ambiguous"]:[]],s=i.length===
0?"":\` (\${i.join(", ")})\`;return\`\${n===void 0?"":\`\${n} → \`}\${t}\${s}\`}function $(e,n={},t=[]){let r=document.createElement(e);for(let[o,i]of Object.entries(n))r.setAttribute(o,i);return r.append(
...t),r}function I(e){let n=document.getElementById(e);if(n===null)throw new Error(\`no element: \${e}\`);return n}function ee(e){return e.kind==="call"?P(Be(e.line)):e.kind==="packet"?P(je(e)):P(e.kind==="mark"?e.text:Fe(e))}function le({
sockets:e,actors:n},t){let r=o=>P(n[e[o??-1]?.actor??-1]?.name??"");return t.kind==="mark"?"":t.kind==="packet"?\`\${r(t.from)}\\
 → \${r(t.to)}\`:r(t.kind==="call"?t.socket??t.made:t.socket)}function ue(e){return e<1e3?\`\${e} ns\`:e<1e6?\`\${(e/1e3).toFixed(
1)} µs\`:e<1e9?\`\${(e/1e6).toFixed(3)} ms\`:\`\${(e/1e9).toFixed(3)} s\`}function hn(e){let n=e.filter(t=>(t[1]??"")!=="");return $(
"dl",{},n.flatMap(([t,r])=>[$("dt",{},[t]),$("dd",{},[P(r)])]))}function qe(e){return e instanceof Uint8Array?\`\${[...e.subarray(
0,32)].map(t=>t.toString(16).padStart(2,"0")).join(" ")}\${e.length>32?\` … (\${e.length} bytes, below)\`:""}\`:Array.isArray(
e)?e.map(qe).join(", "):typeof e!="object"||e===null?String(e):\`{\${Object.entries(e).map(([n,t])=>\`\${n}: \${qe(t)}\`).join(
", ")}}\`}function So(e){return Uint8Array.from({length:e.length/2},(n,t)=>Number.parseInt(e.slice(2*t,2*t+2),16))}var pn=8;
function Ft(e){let n=[];for(let t=0;t<e.length;t+=pn){let r=[...e.subarray(t,t+pn)],o=r.map(s=>s.toString(16).padStart(2,
"0")).join(" "),i=r.map(s=>s>=32&&s<127?String.fromCharCode(s):".");n.push(\`\${t.toString(16).padStart(4,"0")}  \${o.padEnd(
3*pn-1)}  \${i.join("")}\`)}return n.join(\`
\`)}var Kt=2048;function Eo(e){let n=So(e),{layers:t}=Dt(n,{link:"raw"}),r=t.flatMap(s=>Object.entries(s).flatMap(([d,f])=>{
if(f instanceof Uint8Array&&f.length===0)return[];let c=typeof f=="object"&&f!==null&&!(f instanceof Uint8Array)?Object.
entries(f).map(([a,l])=>[a,qe(l)]):[["data",qe(f)]];return[$("h3",{},[d]),hn(c)]})),o=$("pre",{class:"bytes",tabindex:"0"},
[Ft(n.subarray(0,Kt))]),i=[];if(n.length>Kt){let s=$("button",{type:"button"},[\`All \${n.length} bytes\`]);s.addEventListener(
"click",()=>{o.textContent=Ft(n),s.remove()}),i.push(s)}return[...r,$("h3",{},[\`\${n.length} bytes\`]),o,...i]}function ae({
sockets:e,actors:n},t){let r=e[t??-1];if(r===void 0)return;let o=r.fds.length===0?"":\` fd \${r.fds.join(", ")}\`,i=[r.local,
r.remote].filter(s=>s!==void 0).join(" – ");return\`\${n[r.actor]?.name??""}\${o} \${i}\`.trim()}function Oo(e,n){let t=e.promises[n.
promise??-1];if(t===void 0)return;let{tries:r,time:o,end:i,code:s}=t,d=i===void 0?"not settled":\`settled after \${ue(i-o)}\`,
f=s===void 0?"":\`, rejected: \${s}\`;return\`try \${r.indexOf(n.id)+1} of \${r.length}; \${d}\${f}\`}function Lo(e,n){let t=[["t\\
ime",\`\${ce(n.time)} s\`]];if(n.kind==="call")return[...t,["took",ue(n.end-n.time)],["result",String(n.result)],["errno",n.
code],["fd",n.fd===void 0?void 0:String(n.fd)],["socket",ae(e,n.socket)],["made",ae(e,n.made)],["stream",n.offset===void 0?
void 0:\`bytes \${n.offset} to \${n.offset+(n.bytes??0)}\`],["promise",Oo(e,n)],["thread",n.pid===n.tid?String(n.pid):\`\${n.pid}\\
, \${n.tid}\`]];if(n.kind==="packet")return[...t,["received",n.received===void 0?"not seen":\`\${ue(n.received-n.time)} late\\
r\`],["from",\`\${n.source} (\${ae(e,n.from)??"?"})\`],["to",\`\${n.destination} (\${ae(e,n.to)??"?"})\`],["payload",\`\${n.length}\\
 bytes\`],["says",n.labels.length===0?void 0:n.labels.join(", ")],["reason",n.reason],["dropped",n.dropped]];if(n.kind===
"mark")return t;let r=n.kind==="state"?n:void 0;return[...t,["socket",ae(e,n.socket)],["reason","reason"in n?n.reason:void 0],
["sampled",r?.sampled===!0?"seen by a look at the socket":void 0],["ambiguous",r?.ambiguous===!0?"another network namesp\\
ace has the same addresses":void 0],["tracepoint",r?.tracepoint]]}function Io({samples:e=[]},n,t,r){let o;for(let i of e){
if(i.socket!==n)continue;if(r!==void 0&&i.call===r)return i;(o===void 0||Math.abs(i.time-t)<Math.abs(o.time-t))&&(o=i)}return o}
var Ro=new Set(["rtt","rttvar","min_rtt","rto"]),Mo=new Set(["snd_cwnd","snd_ssthresh","unacked","sacked","lost","retran\\
s"]),Uo=new Set([2147483647,4294967295]);function Ke(e,n,t,r){let o=Io(e,n,t,r);if(o===void 0)return[];let{time:i,socket:s,
call:d,...f}=o,c=i-t,a=c===0?"at that time":\`\${ue(Math.abs(c))} \${c<0?"before":"later"}\`,l=Object.entries(f).map(([b,p])=>{
let u=Ro.has(b)?" µs":Mo.has(b)?" segments":"",y=Uo.has(Number(p))?"–":\`\${p}\${u}\`;return[b,y]});return[$("h3",{},[\`TC\\
P_INFO of \${P(ae(e,s)??"")}\`]),hn([["sampled",\`\${a}, \${d===void 0?"by the recording":"behind a call"}\`],...l])]}function No(e,n){
return n.kind==="mark"?[]:n.kind==="call"?Ke(e,n.socket,n.end,n.id):n.kind!=="packet"?Ke(e,n.socket,n.time):[...Ke(e,n.from,
n.time),...Ke(e,n.to,n.received??n.time)]}function qt(e,n,t,r){let o=n.kind==="call"?n.line:ee(n),i=[...t].filter(s=>s!==
n.id).sort((s,d)=>s-d).slice(0,200).flatMap(s=>{let d=e.events[s];if(d===void 0)return[];let f=$("button",{type:"button"},
[\`\${d.kind}: \${ee(d)}\`]);return f.addEventListener("click",()=>r(s)),[f]});return[$("h2",{},[\`\${n.kind} \${n.id}\`]),$("pr\\
e",{},[P(o)]),hn(Lo(e,n)),...i.length===0?[]:[$("h3",{},["Belongs together"]),$("div",{class:"links"},i)],...n.kind==="p\\
acket"?Eo(n.data):[],...No(e,n)]}var yn={CLOSE:"none",LISTEN:"listen",SYN_SENT:"opening",SYN_RECV:"opening",NEW_SYN_RECV:"opening",ESTABLISHED:"open",FIN_WAIT1:"\\
closing",FIN_WAIT2:"closing",CLOSING:"closing",CLOSE_WAIT:"closed",LAST_ACK:"closed",TIME_WAIT:"waiting"},gn=6,wd=[[".gr\\
ound","fill","ground"],["text","fill","ink"],[".label","stroke","ground"],[".faint","fill","faint"],[".axis","fill","fai\\
nt"],[".life","stroke","line"],[".tick","stroke","shade"],[".strip","fill","shade"],[".q-recv","fill","actor4"],[".q-rec\\
v","stroke","actor4"],[".q-send","fill","notable"],[".q-send","stroke","notable"],[".q-cwnd","stroke","actor2"],[".group",
"fill","shade"],[".group","stroke","faint"],...Array.from({length:gn},(e,n)=>n).flatMap(e=>{let n=\`actor\${e}\`;return[[\`.\\
a\${e}.f\`,"fill",n],[\`.a\${e}.s\`,"stroke",n],[\`.a\${e}.label\`,"fill",n]]}),[".wrong.f","fill","wrong"],[".wrong.s","stroke",
"wrong"],[".wrong.label","fill","wrong"],[".notable.f","fill","notable"],[".notable.label","fill","notable"],[".name","f\\
ill","ground"],...[...new Set(Object.values(yn))].map(e=>[\`.b-\${e}\`,"fill",e])];var Po=[["recvQ","q-recv"],["sendQ","q-send"],["snd_cwnd","q-cwnd"]];function _o(e,n,t,r,o){let[i]=e;if(i===void 0)return"";
let s=c=>String(Math.round(c*10)/10),d=\`M\${s(o?t:t+r(i.sample))} \${s(i.y)}\`,f=Number.NaN;for(let{y:c,sample:a}of e){let l=r(
a);l!==f&&(f=l,d+=\`V\${s(c)}H\${s(t+f)}\`)}return d+=\`V\${s(n)}\`,o?\`\${d}H\${s(t)}z\`:d}function vt(e,n,t){let{strips:r,scale:o}=e,
i="";for(let{lane:s,samples:d,end:f}of r){let c=e.lanes[s];if(c===void 0)continue;let a=c.stripFrom+4,l=[];for(let p of d){
let u=e.yOf(p.time);if(u>t)break;u<=n&&(l.length=0),l.push({y:Math.max(u,n),sample:p})}let b=Math.min(e.yOf(f),t);if(!(l.
length===0||b<=n))for(let[p,u]of Po){let y=p==="snd_cwnd"?o.cwnd:o.queue;i+=\`<path class="\${u}" d="\${_o(l,b,a,T=>(T[p]??
0)/y*74,p!=="snd_cwnd")}"/>\`}}return i}function Co(e,n){if(e.kind==="packet"){let{protocol:t,flags:r="",labels:o,from:i,to:s}=e,d=o.every(f=>f==="GSO"||f==="wi\\
ndow update");return t!=="tcp"||!d||!/^P?\\.$/.test(r)?void 0:i<s?\`\${i} \${s}\`:\`\${s} \${i}\`}if(!(e.kind!=="call"||e.bytes===
void 0||e.socket===void 0))return e.bytes>0?n.get(e.socket):void 0}function Do(e){let n=e.flatMap(f=>f.kind==="packet"?[
f]:[]),t=n.filter(({length:f})=>f>0),[r]=t,[o]=e,i=e.at(-1);if(r===void 0||o===void 0||i===void 0||t.length<4)return;let s=f=>t.
reduce((c,a)=>c+(a.from===f?a.length:0),0),d=s(r.from)>=s(r.to);return{first:o.id,last:i.id,from:d?r.from:r.to,to:d?r.to:
r.from,segments:t.length,acks:n.length-t.length,calls:e.length-n.length,bytes:t.reduce((f,{length:c})=>f+c,0),end:e.reduce(
(f,c)=>{let a=c.kind==="call"?c.end:c.kind==="packet"?c.received:0;return Math.max(f,a??c.time,c.time)},0)}}function Ht(e){
let n=new Map;for(let s of e){if(s.kind!=="packet")continue;let d=s.from<s.to?\`\${s.from} \${s.to}\`:\`\${s.to} \${s.from}\`;n.
set(s.from,d).set(s.to,d)}let t=[],r=[],o,i=()=>{let s=Do(r);s!==void 0&&t.push(s),r=[]};for(let s of e){let d=Co(s,n);(d!==
o||d===void 0)&&i(),o=d,d!==void 0&&r.push(s)}return i(),t}var Bo=/^(client|server|socket|datagrams)(?: \\d+)?$/,jo=/^(select|pselect6|_newselect|p?poll|epoll_p?wait2?)$/;function Fo({
events:e}){let n=new Set;for(let t of e)t.kind==="packet"?n.add(t.from).add(t.to):t.kind!=="call"&&t.kind!=="mark"&&n.add(
t.socket);return n}function Ko(e,n,t){if(!jo.test(e))return!1;let r=[...n.matchAll(/fd=(\\d+)/g)].map(([,o])=>Number(o));
return r.length===0||r.some(o=>t.has(o))}function qo({sockets:e},n,t,r){if(n.kind!=="call")return!1;let o=n.socket??n.made;
if(o===void 0)return!Ko(n.syscall,n.line,r);let{family:i}=e[o]??{};return(i===16||i===17)&&!t.has(o)}function vo({sockets:e},n){
return(n.kind==="packet"?[n.from,n.to]:n.kind==="mark"?[]:[n.kind==="call"?n.socket??n.made:n.socket]).flatMap(r=>e[r??-1]?.
actor??[])}function zt(e,n){let{actors:t,events:r,sockets:o}=e,i=Fo(e),s=new Set(o.filter(({id:u,family:y})=>i.has(u)||y!==
16&&y!==17).flatMap(u=>u.fds)),d=new Set(r.filter(u=>qo(e,u,i,s))),f=u=>!d.has(u);(n||!r.some(f))&&d.clear();let c=new Set(
r.filter(f).flatMap(u=>vo(e,u))),a=t.filter(({id:u})=>c.has(u)),l=a.length>3,b=new Map;for(let{id:u,name:y}of a){let w=l?
Bo.exec(y)?.[1]??y:y,T=b.get(w);T===void 0?b.set(w,[u]):T.push(u)}let p=[...b];return{names:p.map(([u,y])=>y.length>1?\`\${u}\\
 (\${y.length})\`:u),of:new Map(p.flatMap(([,u],y)=>u.map(w=>[w,y]))),shown:f}}var xn=class{#e=[];add(n){let t=this.#e.length;for(;t>0&&(this.#e[t-1]?.time??0)>n.time;)t--;this.#e.splice(t,0,n)}until(n){
let t=0;for(;t<this.#e.length&&(this.#e[t]?.time??0)<=n;)t++;return this.#e.splice(0,t)}};function Ho({sockets:e},n){let{
fds:t=[],remote:r}=e[n]??{};return t.length>0?\`fd \${t[0]}\`:r??""}function zo(e,n){let t=new Map,r=new Set;for(let o of e){
if(o.kind!=="state")continue;let i=n(o.socket)??0;(t.get(i)??o.socket)!==o.socket&&r.add(i),t.set(i,o.socket)}return r}function Vo({
segments:e,bytes:n,acks:t,calls:r}){let o=(s,d)=>s===0?[]:[\`\${s} \${d}\${s===1?"":"s"}\`];return\`\${[...o(e,"segment"),...o(
t,"ACK"),...o(r,"call")].join(", ")}: \${n} bytes\`}function Vt(e,n,t,r){let o=zo(n,r),i=[],s=new xn,d=new Map(t.map(f=>[f.
first,f]));for(let f=0;f<n.length;f++){let c=n[f],{time:a}=c;i.push(...s.until(a));let l=d.get(c.id);if(l!==void 0){for(i.
push({kind:"group",event:c,time:a,text:Vo(l),group:l});(n[f+1]?.id??Number.POSITIVE_INFINITY)<=l.last;)f++;continue}let b=n[f+
1];if(c.kind==="call"){let p=jt(e,c),u=Be(c.line);if(b===void 0||b.time>=c.end){i.push({kind:"call",event:c,time:a,text:\`\${u}\${p}\`});
continue}i.push({kind:"begin",event:c,time:a,text:\`\${u.replace(/\\) = .*$/s,")")}\${p}\`});let y=u.replace(/^.*\\) = /s,"= ");
s.add({kind:"end",event:c,time:c.end,text:\`\${c.syscall} \${y}\`})}else if(c.kind==="packet"){i.push({kind:"packet",event:c,
time:a,text:je(c)});let{received:p}=c;p!==void 0&&s.add({kind:"received",event:c,time:p,text:""})}else if(c.kind==="mark")
i.push({kind:"mark",event:c,time:a,text:c.text});else{let p=o.has(r(c.socket)??0)?Ho(e,c.socket):"",u=\`\${Fe(c)}\${p===""?
"":\` · \${p}\`}\`;i.push({kind:"state",event:c,time:a,text:u})}}return i.push(...s.until(Number.POSITIVE_INFINITY)),i.filter(
({kind:f,event:c},a)=>f!=="received"||i[a-1]?.event!==c||i[a-1]?.kind!=="packet")}function Gt(e){return e.flags?.includes(
"R")===!0}var me=7.25,B=15,wn=11,Go=84,Yt=14,Yo=64,Wo=60,Xo=14,Jo=7,kn=class{#e;#t;#r;constructor(n,t){this.#e=n,this.#t=t,this.#r=
t.names.length}laneOf(n){return this.#t.of.get(this.#e.sockets[n??-1]?.actor??-1)}lane(n){if(n.kind!=="mark")return n.kind===
"packet"?this.laneOf(n.from):this.laneOf(n.kind==="call"?n.socket??n.made:n.socket)}of({kind:n,event:t,group:r}){let o={
index:Math.min(this.#r,1),anchor:"middle"};if(n==="mark")return o;let i=r!==void 0?r:t.kind==="packet"?t:{from:-1,to:-1},
[s,d]=[this.laneOf(i.from),this.laneOf(i.to)];if(s!==void 0&&d!==void 0&&s!==d)return{index:s<d?s+1:s,anchor:"middle"};let f=this.
lane(t);return f===void 0?o:f===0&&this.#r>1?{index:0,anchor:"end"}:{index:f+1,anchor:"start"}}};function Wt(e,n){let t=Array.
from({length:e},()=>[]);return{all:n.map(o=>{let i=t[o.lane]??[],s=i.findIndex(d=>d<=o.from);return s===-1&&(s=i.length),
i[s]=o.to,{...o,place:s}}),counts:t.map(({length:o})=>o)}}function Qo({lane:e,place:n,from:t,to:r,rows:o}){let i=[],s=t,
d,f,c=a=>{f!==void 0&&d!==void 0&&a>s&&i.push({event:f,lane:e,place:n,from:s,to:a,state:d})};for(let a of o)a.event.kind===
"state"&&(f??=a.event,d??=a.event.from,c(a.y),{y:s,event:f}=a,d=a.event.to);return c(r),i}var Ae=class{timeline;options;rows;lanes;calls;states;promises;strips;scale;groups;width;height;columns;#e;#t;#r=new Map;#s=new Map;#o=new Map;constructor(n,t){
this.timeline=n,this.options=t;let{collapse:r,expanded:o,all:i=!1}=t,s=zt(n,i);this.#e=new kn(n,s);let d=n.events.filter(
s.shown);this.#t=d[0]?.time??0,this.groups=Ht(d);let f=this.groups.filter(({first:u})=>r&&o?.has(u)!==!0),{rows:c,height:a}=this.#n(
Vt(n,d,f,u=>this.laneOf(u)));this.rows=c,this.height=a;for(let u of c){u.kind==="received"?this.#s.set(u.event.id,u):u.kind!==
"end"&&this.#r.set(u.event.id,u);let{group:y}=u;for(let w=y?.first??1;w<=(y?.last??0);w++)this.#r.set(w,u)}this.strips=t.
curves===!0?Rn(n,u=>this.laneOf(u)):[],this.scale=Re(this.strips.flatMap(({samples:u})=>u));let l=Wt(s.names.length,this.#c()),
b=Wt(s.names.length,this.#u());this.calls=l.all,this.promises=l.all.flatMap(u=>this.#i(u)),this.states=b.all.flatMap(u=>Qo(
u));for(let{socket:u,place:y}of b.all)this.#o.set(u,y);let p=this.#a(s.names,l.counts,b.counts);this.lanes=p.lanes,this.
columns=p.columns,this.width=p.width}rowOf(n){return this.#r.get(n)}receivedAt(n){let{scale:t}=this.options;return n.event.
kind==="packet"&&n.event.received!==void 0&&t!==void 0?Math.max(this.at(n.event.received),n.y):this.#s.get(n.event.id)?.
y??n.y+(t===void 0?wn:5)}edge(n,t){let r=this.lanes[this.laneOf(n)??-1],o=this.#o.get(n);return r===void 0||o===void 0?r?.[t]??
0:r.tracksFrom+(t==="right"?o+1:o)*r.track}isSteep(n){return this.receivedAt(n)>n.y+wn}get first(){return this.#t}at(n){
return Yt+(n-this.#t)*(this.options.scale??0)}yOf(n){if(this.options.scale!==void 0)return this.at(n);let{rows:t}=this,[
r,o]=[0,t.length];for(;r<o;){let f=r+o>>1;(t[f]?.time??0)<=n?r=f+1:o=f}let[i,s]=[t[r-1],t[r]];if(i===void 0)return t[0]?.
y??0;if(s===void 0)return i.y;let d=(n-i.time)/Math.max(s.time-i.time,1);return i.y+d*(s.y-i.y)}laneOf(n){return this.#e.
laneOf(n)}lane(n){return this.#e.lane(n)}#n(n){let{scale:t}=this.options,r=6,o=0,i=n.map(d=>{let f=this.#e.of(d),c=d.text===
""?[]:mn(d.text,f.anchor==="middle"?Wo:Yo),[a,l]=this.#f(d.kind,c.length,f),b=t===void 0?{...d,column:f,lines:c,top:r,y:r+
a,height:l}:this.#d(d,f,c,a,l);return r+=l,o=Math.max(o,b.top+b.height),b}),s=t===void 0?r:Math.max(o,this.at(this.timeline.
duration));return{rows:i,height:s+10}}#d(n,t,r,o,i){let s=this.at(n.time);return{...n,column:t,lines:r,top:s-o,y:s,height:i}}#f(n,t,{
anchor:r}){return n==="received"?[5,10]:n==="group"?[8,t*B+32]:n==="packet"&&r==="middle"?[t*B+4,t*B+wn+8]:[11,t*B+7]}#c(){
let n=new Map(this.rows.flatMap(t=>t.kind==="end"?[[t.event.id,t.y]]:[]));return this.rows.flatMap(t=>{let{kind:r,event:o,
y:i}=t,s=this.lane(o);if(s===void 0||o.kind!=="call"||r==="end"||r==="group")return[];let{scale:d}=this.options;return d!==
void 0?[{event:o,lane:s,from:i,to:this.at(o.end)}]:r==="call"?[{event:o,lane:s,from:i-5,to:i+5}]:[{event:o,lane:s,from:i-
5,to:(n.get(o.id)??i)+5}]})}#i(n){let{event:t}=n,r=t.kind==="call"?this.timeline.promises[t.promise??-1]:void 0;if(r?.tries[0]!==
t.id)return[];let{end:o,tries:i}=r;if(i.length===1&&o!==void 0&&t.kind==="call"&&o<=t.end+1e6)return[];if(o===void 0)return[
{...n,from:n.from-3,to:this.height}];if(this.options.scale!==void 0)return[{...n,to:this.at(o)}];let s=this.rows.findLast(
({time:d})=>d<=o);return[{...n,from:n.from-3,to:Math.max(n.to,(s?.y??0)+8)}]}#u(){let n=new Map,t=new Map;for(let o of this.
rows){let{event:i,kind:s}=o;if(i.kind==="call"&&i.made!==void 0&&s!=="end"&&t.set(i.made,t.get(i.made)??o.y),i.kind!=="s\\
tate"||s!=="state")continue;let d=n.get(i.socket);d===void 0?n.set(i.socket,[o]):d.push(o)}return this.timeline.sockets.
flatMap(({id:o})=>{let i=this.laneOf(o),s=n.get(o)??[],[d]=s,f=s.at(-1);if(d?.event.kind!=="state"||f?.event.kind!=="sta\\
te"||i===void 0)return[];let c=d.event.from==="CLOSE"?t.get(o):void 0,a=Math.min(c??d.y,d.y),l=f.event.to==="CLOSE"?f.y:
this.height;return[{socket:o,lane:i,from:a,to:l,rows:s}]}).sort((o,i)=>o.from-i.from)}#a(n,t,r){let o=n.length,i=Array.from(
{length:o+1},()=>0);for(let{column:l,lines:b}of this.rows)for(let{length:p}of b)i[l.index]=Math.max(i[l.index]??0,p);let s=n.
map(l=>mn(l,40)),d=l=>Math.max(0,...(s[l]??[]).map(({length:b})=>b))*me+28,f=[],c=[],a=Go;for(let l=0;l<=o;l++){let b=l===
0||l===o,p=(i[l]??0)*me,u=z=>this.strips.some(or=>or.lane===z)?84:0,y=z=>this.#l(t[z],r[z]).whole+u(z),w=z=>z<0||z>=o?0:
Math.max(0,(d(z)-y(z))/2+8),T=w(l-1)+w(l),R=b&&o>0?Math.max(p===0?0:p+24,T):Math.max(p+60,T,o>1?240:0);if(f.push([a,a+R]),
a+=R,l===o)break;let{whole:N,bars:H,track:xe,bar:rr}=this.#l(t[l],r[l]),Oe=l===0&&o>1,Le=u(l),se=Oe?a+Le:a;c.push({name:s[l]??
[],x:se+N/2,left:a,right:a+N+Le,barsFrom:Oe?se:se+N-H,tracksFrom:Oe?se+H:se,track:xe,bar:rr,stripFrom:Oe?a:se+N,strip:Le}),
a+=N+Le}return{lanes:c,columns:f,width:Math.ceil(a+Yt)}}#l(n=0,t=0){let r=Math.min(Jo,42/Math.max(n,1)),o=Math.min(Xo,126/
Math.max(t,1)),i=Math.max(n,1)*r+1;return{whole:i+Math.max(t,1)*o,bars:i,track:o,bar:r}}};var Zo={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function An(e){return P(e).toWellFormed().replaceAll(/[\\ufffe\\uffff]/g,
"�").replaceAll(/[&<>"]/g,n=>Zo[n]??"")}function g(e){return String(Math.round(e*10)/10)}function ne(e,n,t,r,o,i=""){let s=r===
"start"?"":\` text-anchor="\${r}"\`,d=i===""?"":\` transform="\${i}"\`;return\`<text x="\${g(e)}" y="\${g(n)}" class="\${t}"\${s}\${d}\\
>\${An(o)}</text>\`}function ve(e){return e===void 0?"faint":\`a\${e%gn}\`}function Jt(e,n){if(n.kind==="mark")return"notable";
let t=n.kind==="call"&&n.code!==void 0&&(n.promise===void 0||n.code!=="EAGAIN"),r=n.kind==="packet"&&Gt(n),o=n.kind==="d\\
ropped";return t||r||o||n.kind.startsWith("reset")?"wrong":n.kind==="retransmit"?"notable":ve(e.lane(n))}function $n(e,n){
let t=n!==""?n:e.kind==="call"?e.line:"text"in e?e.text:"";return t===""?"":\`<title>\${An(t)}</title>\`}function ei(e,n,t,r,o){
let{lines:i,y:s,column:d}=n,[f=0,c=0]=e.columns[d.index]??[],a=(e.receivedAt(n)-s)/(r-t);if(e.isSteep(n)&&e.options.scale===
void 0){let u=r>t;return i.map((y,w)=>ne(u?f+10:c-10,s-5-(i.length-1-w)*B,o,u?"start":"end",y)).join("")}let l=(f+c)/2,b=s+
a*(l-t),p=\`rotate(\${g(Math.atan(a)*180/Math.PI)} \${g(l)} \${g(b)})\`;return i.map((u,y)=>ne(l,b-5-(i.length-1-y)*B,o,"midd\\
le",u,p)).join("")}function ni(e,n,t){let{event:r,y:o}=n;if(r.kind!=="packet")return"";let[i,s]=[e.laneOf(r.from),e.laneOf(
r.to)],[d,f]=[e.lanes[i??-1],e.lanes[s??-1]];if(d===void 0||f===void 0)return"";let c=e.receivedAt(n),a=r.received===void 0?
" lost":"",l=r.length>0?" data":"";if(d===f){let R=d.right;return\`<path class="\${t} s\${l}\${a}" d="M\${g(R)} \${g(o-4)}h10v\\
8h-7"/>\`}let b=f.x>d.x,p=e.edge(r.from,b?"right":"left"),u=e.edge(r.to,b?"left":"right"),y=\`M\${g(p)} \${g(o)}L\${g(u)} \${g(
c)}\`,w=Math.atan2(c-o,u-p),T=R=>\`\${g(u-10*Math.cos(w+R))} \${g(c-10*Math.sin(w+R))}\`;return\`<path class="hit" d="\${y}"/><\\
path class="\${t} s\${l}\${a}" d="\${y}"/><path class="\${t} f head" d="M\${g(u)} \${g(c)}L\${T(.36)}L\${T(-.36)}z"/>\`}function ti(e,n,t){
let{column:r,lines:o,y:i,event:s}=n,[d=0,f=0]=e.columns[r.index]??[];if(s.kind==="packet"&&r.anchor==="middle"&&n.kind===
"packet"){let[u,y]=[e.laneOf(s.from),e.laneOf(s.to)],[w,T]=[e.lanes[u??-1],e.lanes[y??-1]];if(w!==void 0&&T!==void 0){let R=T.
x>w.x,N=e.edge(s.from,R?"right":"left"),H=e.edge(s.to,R?"left":"right");return ei(e,n,N,H,t)}}let c={start:d+12,end:f-12,
middle:(d+f)/2}[r.anchor],a=n.kind==="group"?i+17:i+4,l=o.map((u,y)=>ne(c,a+y*B,t,r.anchor,u));if(r.anchor!=="middle"||n.
kind==="group")return l.join("");let b=Math.max(...o.map(({length:u})=>u))*me+12,p=o.length*B+2;return\`<rect class="grou\\
nd" x="\${g(c-b/2)}" y="\${g(a-13)}" width="\${g(b)}" height="\${g(p)}"/>\${l.join("")}\`}function ri(e,{group:n,y:t,height:r}){
if(n===void 0)return"";let[o,i]=[e.laneOf(n.from),e.laneOf(n.to)],[s,d]=[e.lanes[o??-1],e.lanes[i??-1]];if(s===void 0||d===
void 0)return"";let{scale:f}=e.options,c=f===void 0?r-14:Math.max(e.at(n.end)-t,33),a=Math.min(s.right,d.right),l=Math.max(
s.left,d.left),b=g(t+(f===void 0?c-8:Math.max(c/2,25))),p=ve(o),[u,y,w]=d.x>s.x?[a,l,-10]:[l,a,10],T=\`M\${g(y)} \${b}l\${w}\\
 -4v8z\`;return\`<rect class="group" x="\${g(a+3)}" y="\${g(t)}" width="\${g(l-a-6)}" height="\${g(c)}" rx="4"/><path class="\${p}\\
 s data" d="M\${g(u)} \${b}H\${g(y)}"/><path class="\${p} f" d="\${T}"/>\`}function oi(e,n,t){let r=e.lanes[e.lane(n.event)??-1];
return r===void 0?"":\`<circle class="\${t} f" cx="\${g(r.barsFrom+r.bar/2)}" cy="\${g(n.y)}" r="3.5"/>\`}function ii(e,n,t){
if(e.options.scale===void 0)return new Set(n);let r=new Set,o=new Map,i=new Map,s=d=>{let{kind:f,y:c,lines:a,column:l,event:b}=d,
p=a.length*B;if(f!=="packet"||b.kind!=="packet")return[c-8,c-8+p];let[u=0,y=1]=e.columns[l.index]??[],w=(e.receivedAt(d)-
c)/(y-u),R=Math.max(...a.map(({length:H})=>H))*me*w/2/Math.hypot(1,w),N=c+w*(y-u)/2;return[N-5-p-R,N+R]};for(let d of n){
if(!t(d.event.id))continue;r.add(d);let{index:f}=d.column;o.set(f,[...o.get(f)??[],s(d)])}for(let d of n){let{index:f}=d.
column,[c,a]=s(d);r.has(d)||(i.get(f)??Number.NEGATIVE_INFINITY)>c||o.get(f)?.some(([l,b])=>l<a&&b>c)!==!0&&(r.add(d),i.
set(f,a))}return r}function Xt(e,n,t,r,o,i){let s="",d=new Set;for(let f of n){if(f.to<t||f.from>r)continue;let c=e.lanes[f.
lane];if(c===void 0)continue;let{event:a,state:l}=f,b=Math.max(f.to-f.from,3),p=\`\${f.lane} \${f.place} \${Math.round(f.from/
3)}\`;if(b<4&&d.has(p))continue;if(d.add(p),o==="calls"){let xe=c.barsFrom+f.place*c.bar;s+=\`<g data-e="\${a.id}" class="\${i(
a.id)}"><rect class="\${Jt(e,a)} f bar" x="\${g(xe+.5)}" y="\${g(f.from)}" width="\${g(c.bar-1)}" height="\${g(b)}" rx="2"/>\${$n(
a,"")}</g>\`;continue}let u=c.tracksFrom+f.place*c.track,y=l??"",[w,T]=[Math.max(f.from,t),Math.min(f.to,r)],R=T-w-6,N=(w+
T)/2,H=c.track>=13&&R>=y.length*5.5?ne(u+c.track/2,N+3,"band","middle",y,\`rotate(-90 \${g(u+c.track/2)} \${g(N)})\`):"";s+=
\`<g data-e="\${a.id}" class="\${i(a.id)}"><rect class="b-\${yn[y]??"none"}" x="\${g(u+.5)}" y="\${g(f.from)}" width="\${g(c.track-
1)}" height="\${g(b)}"><title>\${An(y)}</title></rect>\${H}</g>\`}return s}function si(e,n,t,r){return e.promises.filter(o=>o.
to>=n&&o.from<=t).map(({event:o,lane:i,place:s,from:d,to:f})=>{let c=e.lanes[i];if(c===void 0)return"";let a=c.barsFrom+
s*c.bar-1;return\`<g data-e="\${o.id}" data-row="promise" class="\${r(o.id)}"><rect class="\${ve(i)} s" x="\${g(a)}" y="\${g(d)}\\
" width="\${g(c.bar+2)}" height="\${g(Math.max(f-d,4))}" rx="3"/></g>\`}).join("")}function di(e){let n=60/e,t=10**Math.floor(
Math.log10(n));return[1,2,5,10].map(r=>r*t).find(r=>r>=n)??n}function fi(e,n,t,r){let{scale:o}=e.options;if(o===void 0)return n.
filter(({kind:c})=>c!=="received").map(({y:c,time:a})=>ne(74,c+4,"axis","end",ce(a))).join("");let i=di(o),s=Math.max(0,
Math.min(9,9-Math.floor(Math.log10(i)))),d="",f=Math.max(0,Math.ceil(Math.max(e.first,(t-e.at(0))/o)/i));for(let c=f;e.at(
c*i)<=r;c++){let a=e.at(c*i);d+=\`<path class="tick" d="M78 \${g(a)}H\${e.width}"/>\${ne(74,a+4,"axis","end",(c*i/1e9).toFixed(
s))}\`}return d}function ci(e,n,t){let r=new Set;return e.rows.filter(o=>{let{top:i,height:s,kind:d,event:f,y:c,group:a}=o,
l=a===void 0?e.receivedAt(o):e.at(a.end);if(i>t||Math.max(i+s,d==="packet"||a?l:0)<n)return!1;if(e.options.scale===void 0)
return!0;let b=f.kind==="packet"?\`\${f.from} \${f.to}\`:e.lane(f),p=\`\${d} \${b} \${Math.round(c/3)}\`;return r.has(p)?!1:(r.add(
p),!0)})}function Tn(e,n={}){let{from:t=0,to:r=e.height,classes:o=()=>""}=n,i=ci(e,t,r),s=e.lanes.map(({x:p,strip:u,stripFrom:y})=>\`\${u===
0?"":\`<rect class="strip" x="\${g(y+3)}" y="\${g(t)}" width="\${g(u-8)}" height="\${g(r-t)}"/>\`}<path class="life" d="M\${g(p)}\\
 \${g(t)}V\${g(r)}"/>\`).join(""),d=ii(e,i,p=>/\\bselected\\b/.test(o(p))),f="",c="";for(let p of i){let{event:u,kind:y}=p;if(y===
"received")continue;let w=Jt(e,u),T=\`<g data-e="\${u.id}" data-row="\${y}" class="r-\${y} \${o(u.id)}">\`,R=y==="packet"?ni(e,
p,w):y==="group"?ri(e,p):y==="state"?oi(e,p,w):"",N=p.group===void 0?"":p.text;if(R!==""&&(f+=\`\${T}\${R}\${$n(u,N)}</g>\`),
d.has(p)&&p.lines.length>0){let H=u.kind==="packet"&&u.labels.includes("retransmission"),xe=\`label \${y==="group"?"":H?"n\\
otable":w}\`;c+=\`\${T}\${ti(e,p,xe)}\${$n(u,N)}</g>\`}}let a=Xt(e,e.states,t,r,"states",o),l=Xt(e,e.calls,t,r,"calls",o),b=si(
e,t,r,o);return\`\${fi(e,i,t,r)}\${s}\${vt(e,t,r)}\${a}\${f}\${l}\${b}\${c}\`}function He({lanes:e}){return Math.max(1,...e.map(({
name:n})=>n.length))*B+18}function Sn(e){let n=He(e)-5,t=({name:r,x:o},i)=>{let s=Math.max(...r.map(({length:c})=>c))*me+
20,d=r.length*B+8,f=r.map((c,a)=>ne(o,n-d+16+a*B,"name","middle",c));return\`<rect class="\${ve(i)} f" x="\${g(o-s/2)}" y="\${g(
n-d)}" width="\${g(s)}" height="\${g(d)}" rx="6"/>\${f.join("")}\`};return\`\${ne(74,n-8,"axis","end","seconds")}\${e.lanes.map(
t).join("")}\`}var ai=12e6,ui=.25,li=4;function Te(e,n,t){return Math.min(Math.max(e,n),t)}var ze=class{box=I("ladder");shown={trueTimes:!1,
collapse:!0,all:!1,curves:!1,zoom:1,scale:0,expanded:new Set};#e;#t;#r=I("head");#s=I("space");#o;#n;#d=!1;constructor(n,t){
this.#e=n,this.#t=t,this.#o=document.createElementNS("http://www.w3.org/2000/svg","svg"),this.#o.setAttribute("aria-hidd\\
en","true"),this.#s.append(this.#o),this.#n=this.#c(),this.shown.zoom=Te(this.box.clientWidth/this.#n.width,.6,1),this.shown.
scale=this.#f(),this.box.addEventListener("scroll",()=>this.refresh()),addEventListener("resize",()=>this.refresh()),this.
change(()=>{}),this.box.scrollTop=0}get layout(){return this.#n}#f(){let{duration:n}=this.#e,t=Math.max(n-this.#n.first,
1);return Math.max(this.box.clientHeight-90,300)/t}#c(){let{trueTimes:n,scale:t,collapse:r,all:o,curves:i,expanded:s}=this.
shown;return new Ae(this.#e,{collapse:r,all:o,curves:i,expanded:s,...n?{scale:t}:{}})}change(n,t){let{box:r}=this,o=this.#n,
i=t!==void 0&&"event"in t?o.rowOf(t.event)?.event.id:void 0,s=t!==void 0&&"y"in t?t.y:r.clientHeight/2,d=(r.scrollTop+s-
this.#i)/this.shown.zoom,f=o.rows.findLast(({y:p})=>p<=d)??o.rows[0],c=o.rows[o.rows.indexOf(f??{})+1],a=f===void 0||c===
void 0||c.y<=f.y?0:Te((d-f.y)/(c.y-f.y),0,1),l=i??f?.event.id,b=i===void 0?s:(o.rowOf(i)?.y??0)*this.shown.zoom+this.#i-
r.scrollTop;if(n(this.shown),this.#n=this.#c(),this.#u(),l!==void 0){let p=this.#n.rowOf(l)?.y??0,u=c===void 0?p:this.#n.
rowOf(c.event.id)?.y??p,y=i===void 0?p+a*Math.max(0,u-p):p;r.scrollTop=y*this.shown.zoom+this.#i-b}this.#a()}get#i(){return this.#r.
offsetHeight}#u(){let{zoom:n}=this.shown,{width:t,height:r}=this.#n,o=He(this.#n);this.#r.innerHTML=\`<svg aria-hidden="t\\
rue" width="\${t*n}" height="\${o*n}" viewBox="0 0 \${t} \${o}">\${Sn(this.#n)}</svg>\`,this.#r.style.width=\`\${t*n}px\`,this.#s.
style.width=\`\${t*n}px\`,this.#s.style.height=\`\${r*n}px\`}refresh(){this.#d||(this.#d=!0,requestAnimationFrame(()=>{this.#d=
!1,this.#a()}))}#a(){let{box:n}=this,{zoom:t}=this.shown,r=300,{width:o,height:i}=this.#n,s=Math.max(0,Math.floor((n.scrollTop-
r)/t)),d=Math.min(i,Math.ceil((n.scrollTop+n.clientHeight+r)/t));this.#o.setAttribute("width",String(o*t)),this.#o.setAttribute(
"height",String((d-s)*t)),this.#o.setAttribute("viewBox",\`0 \${s} \${o} \${d-s}\`),this.#o.style.top=\`\${s*t}px\`,this.#o.innerHTML=
Tn(this.#n,{from:s,to:d,classes:this.#t})}zoomBy(n,t=this.box.clientHeight/2){let r=this.#f(),o=ai/Math.max(this.#e.duration-
this.#n.first,1);this.change(i=>{i.trueTimes?i.scale=Te(i.scale*n,r,Math.max(o,r)):i.zoom=Te(i.zoom*n,ui,li)},{y:t})}reset(){
let{shown:n,box:t}=this;this.change(()=>{n.zoom=Te(t.clientWidth/this.#n.width,.6,1),n.scale=this.#f()})}reveal(n){let t=this.#n.
rowOf(n);if(t===void 0)return;let{box:r}=this,o=t.y*this.shown.zoom+this.#i,[i,s]=[r.scrollTop+this.#i+40,r.scrollTop+r.
clientHeight-60];(o<i||o>s)&&(r.scrollTop=o-r.clientHeight/2);let[d=0,f=0]=this.#n.columns[t.column.index]??[],c=((t.column.
anchor==="start"?d:f)-20)*this.shown.zoom;(c<r.scrollLeft+40||c>r.scrollLeft+r.clientWidth-40)&&(r.scrollLeft=c-r.clientWidth/
2),this.refresh()}pages(){let n=new Ae(this.#e,{collapse:!0,all:this.shown.all,curves:this.shown.curves}),t=He(n),r=n.width*
1.25-t,o=[];for(let i=0;i<n.height;){let s=n.rows.find(({top:c,height:a,y:l})=>Math.max(c+a,l)>i+r),d=s===void 0||s.top<=
i?i+r:s.top,f=Math.min(d,n.height);o.push(\`<svg viewBox="0 0 \${n.width} \${f-i+t}">\${Sn(n)}<svg y="\${t}" width="\${n.width}\\
" height="\${f-i}" viewBox="0 \${i} \${n.width} \${f-i}">\${Tn(n,{from:i,to:f})}</svg></svg>\`),i=f}return o.join("")}};function mi(e,n){let t=[n.kind,ee(n),le(e,n)];if(n.kind==="call"&&t.push(n.line),n.kind==="packet"){t.push(n.text,n.source,
n.destination,n.protocol,...n.labels);let r=n.length===0?"":n.data.slice(-2*n.length),o="";for(let i=0;i<Math.min(r.length,
4096);i+=2)o+=String.fromCharCode(Number.parseInt(r.slice(i,i+2),16));t.push(o)}return t.join(\`
\`).toLowerCase()}var Ve=class{#e;#t;constructor(n){this.#e=n}find(n){let t=n.toLowerCase().trim();return t===""?[]:(this.#t??=
this.#e.events.map(r=>mi(this.#e,r)),this.#t.flatMap((r,o)=>r.includes(t)?[o]:[]))}};function Qt(e,n){let t=["Time in seconds","Kind","Who","What","Took"].map(i=>$("th",{scope:"col"},[i])),r=e.events.map(i=>{
let s=i.kind==="call"?i.end:i.kind==="packet"?i.received:void 0;return $("tr",{"data-e":String(i.id)},[$("th",{scope:"ro\\
w"},[ce(i.time)]),$("td",{},[i.kind]),$("td",{},[le(e,i)]),$("td",{class:"code"},[ee(i)]),$("td",{},[s===void 0?"":ue(s-
i.time)])])}),o=$("tbody",{},r);return o.addEventListener("click",({target:i})=>{let s=i instanceof Element?i.closest("[\\
data-e]")?.getAttribute("data-e"):null;s!=null&&n(Number(s))}),$("table",{},[$("caption",{},[\`\${e.events.length} entries\\
 in the order of time\`]),$("thead",{},[$("tr",{},t)]),o])}var Y=JSON.parse(I("data").textContent??""),pi=new Ve(Y),_,Ge=new Set,On=new Set,te=[],he=-1;function hi(e){let n=e===_?
" selected":Ge.has(e)?" related":"",t=_!==void 0&&!Ge.has(e)?" dim":"";return\`\${n}\${t}\${On.has(e)?" found":""}\`}var k=new ze(
Y,hi),En=I("details"),Zt=I("content"),yi=I("said"),Ye=I("table"),ge=I("search"),ye;function j(e){return I(e)}function gi(){
if(ye!==void 0)for(let e of ye.querySelectorAll("tbody tr")){let n=Number(e.dataset.e);e.className=\`\${n===_?"selected":""}\\
 \${On.has(n)?"found":""}\`}}function We(){k.refresh(),gi()}function re(e){_=e,Ge=e===void 0?new Set:Nn(Y,e);let n=e===void 0?
void 0:Y.events[e];if(En.hidden=n===void 0,n===void 0||e===void 0){Zt.replaceChildren(),We();return}Zt.replaceChildren(...qt(
Y,n,Ge,nr)),En.scrollTop=0,yi.textContent=\`\${n.kind}, \${le(Y,n)}: \${ee(n)}\`,Ye.hidden?k.reveal(e):ye?.querySelector(\`[da\\
ta-e="\${e}"]\`)?.scrollIntoView({block:"nearest"}),We()}function nr(e){k.layout.rowOf(e)===void 0&&(k.change(r=>{r.all=!0}),
j("all").setAttribute("aria-pressed","true"));let t=k.layout.rowOf(e)?.group;t!==void 0&&Ln(t.first),re(e)}function Ln(e){
k.change(n=>n.expanded.add(e),{event:e})}function pe(e){let n=k.layout.rows.filter(({kind:i})=>i!=="received"&&i!=="end");
if(n.length===0)return;let t=_===void 0?void 0:k.layout.rowOf(_),r=t===void 0?e>0?-1:n.length:n.indexOf(t),o=n[Math.min(
Math.max(r+e,0),n.length-1)];o!==void 0&&re(o.event.id)}function bi(){te=pi.find(ge.value),On=new Set(te),he=-1,I("hits").
textContent=ge.value.trim()===""?"":\`\${te.length} found\`,We()}function In(e){if(te.length===0)return;he=(he+e+te.length+
(he===-1&&e<0?1:0))%te.length,I("hits").textContent=\`\${he+1} of \${te.length}\`;let n=te[he];n!==void 0&&nr(n)}function xi(e){
e&&ye===void 0&&(ye=Qt(Y,re),Ye.append(ye)),Ye.hidden=!e,k.box.hidden=e,j("as-table").setAttribute("aria-pressed",String(
e)),_!==void 0&&re(_),We()}function be(e,n,t){let r=j(e);r.setAttribute("aria-pressed",String(n)),r.addEventListener("cl\\
ick",()=>{let o=r.getAttribute("aria-pressed")!=="true";r.setAttribute("aria-pressed",String(o)),t(o)})}var Xe=()=>_===void 0?
void 0:{event:_};be("true-times",!1,e=>{k.change(n=>{n.trueTimes=e},Xe())});be("collapse",!0,e=>{k.change(n=>{n.collapse=
e,n.expanded.clear()},Xe())});be("all",!1,e=>{k.change(n=>{n.all=e},Xe())});var{queue:wi,cwnd:ki}=Re(Ie(Y)),er=wi.toLocaleString(
"en");I("key").append(...[["q-recv","recvQ",\`bytes received and not read (right edge: \${er})\`],["q-send","sendQ",\`bytes \\
written and not acknowledged (right edge: \${er})\`],["q-cwnd","snd_cwnd",\`segments (right edge: \${ki})\`]].map(([e="",n="",
t=""])=>$("span",{class:\`of-\${e}\`},[$("b",{},[n]),\` \${t}\`])));j("curves").disabled=Ie(Y).length===0;be("curves",!1,e=>{I(
"key").hidden=!e,k.change(n=>{n.curves=e},Xe())});be("as-table",!1,xi);be("theme",matchMedia("(prefers-color-scheme: dar\\
k)").matches,e=>{document.documentElement.dataset.theme=e?"dark":"light"});j("nearer").addEventListener("click",()=>k.zoomBy(
1.3));j("farther").addEventListener("click",()=>k.zoomBy(1/1.3));j("whole").addEventListener("click",()=>k.reset());j("c\\
lose").addEventListener("click",()=>{re(void 0),k.box.focus()});j("next").addEventListener("click",()=>In(1));j("previou\\
s").addEventListener("click",()=>In(-1));ge.addEventListener("input",bi);ge.addEventListener("keydown",e=>{e.key==="Ente\\
r"&&In(e.shiftKey?-1:1)});k.box.addEventListener("click",({target:e})=>{let n=e instanceof Element?e.closest("[data-e]"):
null;if(n===null){re(void 0);return}let t=Number(n.getAttribute("data-e"));n.getAttribute("data-row")==="group"&&Ln(t),re(
t)});k.box.addEventListener("wheel",e=>{if(!e.ctrlKey&&!e.metaKey)return;e.preventDefault();let{top:n}=k.box.getBoundingClientRect();
k.zoomBy(Math.exp(-e.deltaY/300),e.clientY-n)},{passive:!1});var Ee=new Map,Se=0;function tr(){let[e,n]=[...Ee.values()];
if(e===void 0||n===void 0)return[0,0];let{top:t}=k.box.getBoundingClientRect();return[Math.hypot(e.clientX-n.clientX,e.clientY-
n.clientY),(e.clientY+n.clientY)/2-t]}k.box.addEventListener("pointerdown",e=>{e.pointerType==="touch"&&(Ee.set(e.pointerId,
e),[Se]=tr())});k.box.addEventListener("pointermove",e=>{if(!Ee.has(e.pointerId))return;Ee.set(e.pointerId,e);let[n,t]=tr();
Se>0&&n>0&&k.zoomBy(n/Se,t),Se=n});for(let e of["pointerup","pointercancel"])addEventListener(e,n=>{Ee.delete(n.pointerId),
Se=0});var $i={ArrowDown:()=>pe(1),j:()=>pe(1),ArrowUp:()=>pe(-1),k:()=>pe(-1),Home:()=>pe(Number.NEGATIVE_INFINITY),End:()=>pe(
Number.POSITIVE_INFINITY),Enter:()=>{let e=_===void 0?void 0:k.layout.rowOf(_)?.group;e!==void 0?Ln(e.first):_!==void 0&&
En.focus()},"+":()=>k.zoomBy(1.3),"=":()=>k.zoomBy(1.3),"-":()=>k.zoomBy(1/1.3),0:()=>k.reset(),t:()=>j("true-times").click(),
c:()=>j("collapse").click(),q:()=>j("curves").click()};k.box.addEventListener("keydown",e=>{let n=$i[e.key];n===void 0||
e.ctrlKey||e.metaKey||e.altKey||(e.preventDefault(),n())});addEventListener("keydown",e=>{e.key==="/"&&document.activeElement!==
ge&&(e.preventDefault(),ge.focus()),e.key==="Escape"&&_!==void 0&&(re(void 0),Ye.hidden&&k.box.focus())});addEventListener(
"beforeprint",()=>{I("print").innerHTML=k.pages()});addEventListener("afterprint",()=>I("print").replaceChildren());I("n\\
otes").replaceChildren(...Y.notes.map(e=>$("li",{},[P(e)])));})();`;

/** How the page looks, but for colours. */
export const style: string = `* {
  box-sizing: border-box;
}
html,
body {
  height: 100%;
  margin: 0;
}
body {
  display: flex;
  flex-direction: column;
  background: var(--ground);
  color: var(--ink);
  font:
    14px / 1.4 system-ui,
    "DejaVu Sans",
    sans-serif;
}
header {
  padding: 8px 14px;
  border-bottom: 1px solid var(--line);
}
h1 {
  font-size: 17px;
  margin: 0 0 6px;
  overflow-wrap: anywhere;
}
.tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.tools label {
  display: inline-flex;
  gap: 4px;
  align-items: center;
}
.tools .set {
  display: inline-flex;
  gap: 4px;
  align-items: center;
}
button,
input[type="search"] {
  font: inherit;
  color: inherit;
  background: var(--ground);
  border: 1px solid var(--faint);
  border-radius: 5px;
  padding: 3px 9px;
}
button:hover {
  background: var(--shade);
}
button[aria-pressed="true"] {
  background: var(--ink);
  color: var(--ground);
}
input[type="search"] {
  width: 15em;
}
output {
  color: var(--faint);
  min-width: 6em;
}
.key {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 18px;
  margin: 6px 0 0;
  font-size: 13px;
}
.key[hidden] {
  display: none;
}
.of-q-recv b {
  color: var(--actor4);
}
.of-q-send b {
  color: var(--notable);
}
.of-q-cwnd b {
  color: var(--actor2);
}
button:disabled {
  opacity: 0.45;
}
.notes {
  margin: 6px 0 0;
  padding: 0;
  list-style: none;
  color: var(--faint);
  font-size: 13px;
}
main {
  flex: 1;
  min-height: 0;
  display: flex;
}
#ladder,
#table {
  flex: 1;
  min-width: 0;
  overflow: auto;
}
#ladder {
  touch-action: pan-x pan-y;
  position: relative;
}
:focus-visible {
  outline: 3px solid var(--actor4);
  outline-offset: -3px;
}
#head {
  position: sticky;
  top: 0;
  z-index: 1;
  background: var(--ground);
  border-bottom: 1px solid var(--shade);
}
#space {
  position: relative;
  overflow: hidden;
}
svg {
  display: block;
}
#space svg {
  position: absolute;
  left: 0;
}
g[data-e] {
  cursor: pointer;
}
.dim {
  opacity: 0.25;
}
.found text {
  text-decoration: underline;
  text-decoration-thickness: 2px;
}
.found .label,
.selected .label {
  stroke: var(--mark);
  stroke-width: 7px;
}
.selected .s {
  stroke-width: 3.4;
}
.selected .bar {
  stroke: var(--ink);
  stroke-width: 1.5;
}
.related .s {
  stroke-width: 2.6;
}
.related .label,
.selected .label {
  font-weight: 600;
}
aside {
  width: 27em;
  max-width: 45%;
  overflow: auto;
  border-left: 1px solid var(--line);
  padding: 8px 14px 20px;
  font-size: 13px;
}
aside h2 {
  font-size: 15px;
  margin: 6px 0;
}
aside h3 {
  font-size: 13px;
  margin: 12px 0 3px;
}
aside dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 2px 12px;
  margin: 0;
}
aside dt {
  color: var(--faint);
}
aside dd {
  margin: 0;
  overflow-wrap: anywhere;
}
code,
pre,
aside dd,
td.code {
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: 12px;
}
pre {
  margin: 4px 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
pre.bytes {
  white-space: pre;
  overflow-x: auto;
  font-size: 11px;
}
.links {
  display: flex;
  flex-direction: column;
  gap: 3px;
}
.links button {
  text-align: left;
  font-family: ui-monospace, "DejaVu Sans Mono", monospace;
  font-size: 12px;
  overflow-wrap: anywhere;
}
.close {
  float: right;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: 13px;
}
caption {
  text-align: left;
  padding: 8px 14px;
  color: var(--faint);
}
th,
td {
  text-align: left;
  padding: 3px 10px;
  border-bottom: 1px solid var(--shade);
  vertical-align: top;
  white-space: nowrap;
}
td.code {
  white-space: normal;
  overflow-wrap: anywhere;
  width: 100%;
}
thead th {
  position: sticky;
  top: 0;
  background: var(--shade);
}
tbody th {
  font-weight: normal;
  font-variant-numeric: tabular-nums;
}
tr.found td,
tr.found th {
  background: var(--mark);
}
tr.selected td,
tr.selected th {
  background: var(--open);
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
#print {
  display: none;
}
body [hidden][hidden] {
  display: none;
}
@media (max-width: 760px) {
  main {
    flex-direction: column;
  }
  aside {
    width: auto;
    max-width: none;
    max-height: 45%;
    border-left: 0;
    border-top: 1px solid var(--line);
  }
}
@media print {
  html,
  body {
    height: auto;
    display: block;
  }
  header .tools,
  body > main {
    display: none;
  }
  header {
    border: 0;
  }
  #print {
    display: block;
  }
  #print svg {
    width: 100%;
    height: auto;
    break-inside: avoid;
  }
  @page {
    margin: 12mm;
  }
}
`;
