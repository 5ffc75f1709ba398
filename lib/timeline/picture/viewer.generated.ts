// Generated from viewer/ by `npm run generate`; not to be edited.

/** What the page runs. */
export const script: string = `(()=>{function Ie({samples:e}){return(e??[]).filter(({state:n,recvQ:t})=>t!==void 0&&n!=="CLOSE")}function Re(e){let n=1,t=1;for(let{
recvQ:r=0,sendQ:o=0,snd_cwnd:i=0}of e)n=Math.max(n,r,o),t=Math.max(t,i);return{queue:n,cwnd:t}}function Un(e,n){let t=new Map;
for(let s of Ie(e)){let d=t.get(s.socket);d===void 0?t.set(s.socket,[s]):d.push(s)}let r=new Map,o=new Map,i=(s,d)=>{s!==
void 0&&r.set(s,Math.max(r.get(s)??0,d))};for(let s of e.events)s.kind==="call"?(s.syscall==="close"&&s.socket!==void 0&&
o.set(s.socket,s.time),i(s.socket,s.end)):s.kind==="packet"?(i(s.from,s.time),i(s.to,s.received??s.time)):s.kind!=="mark"&&
i(s.socket,s.time);return[...t].flatMap(([s,d])=>{let f=n(s),c=d.at(-1)?.time??0;return f===void 0?[]:[{lane:f,samples:d,
end:Math.max(o.get(s)??r.get(s)??0,c)}]})}function ar(e,n){return e.kind==="packet"?e.from===n||e.to===n:e.kind!=="mark"&&e.kind!=="call"&&e.socket===n}function Nn({
events:e},n){let t=n.socket??n.made;if(t===void 0)return[];let r=[];for(let o=n.id+1;o<e.length;o++){let i=e[o];if(i.time>
n.end)break;ar(i,t)&&r.push(o)}return r}function Pn({events:e},n,t){for(let r=n.id-1;r>=0;r--){let o=e[r];if(!(o?.kind!==
"call"||(o.socket??o.made)!==t))return o.end>=n.time?[r]:[]}return[]}function _n(e,n){let{events:t}=e,r=t[n],o=new Set([
n]);if(r===void 0||r.kind==="mark")return o;let i=(s=[])=>{for(let d of s)o.add(d)};if(r.kind==="call"){i(e.promises[r.promise??
-1]?.tries);for(let s of[...o].map(d=>t[d]))s?.kind==="call"&&i(s.packets);i(Nn(e,r));for(let s of[...o].map(d=>t[d]))s?.
kind==="packet"&&i([...s.writes,...s.reads])}else if(r.kind==="packet"){i([...r.writes,...r.reads]);for(let s of t)s.kind===
"dropped"&&s.packet===n&&o.add(s.id);r.original!==void 0&&i([r.original]);for(let s of t)s.kind==="packet"&&s.original===
n&&o.add(s.id);for(let s of[r.from,r.to])i(Pn(e,r,s))}else{r.kind==="dropped"&&r.packet!==void 0&&i([r.packet]),i(Pn(e,r,
r.socket));let s=[...o].find(f=>t[f]?.kind==="call"),d=s===void 0?void 0:t[s];d?.kind==="call"&&i(Nn(e,d))}return o}var ur=/[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]/gu;function lr(e){for(let n=0;n<e.length;n++){let t=e.charCodeAt(n);if(t<32||t>126)return!1}
return!0}function P(e){return lr(e)?e:e.replaceAll(ur,n=>{let t=(n.codePointAt(0)??0).toString(16);return t.length>2?\`\\\\u\\
{\${t}}\`:\`\\\\x\${t.padStart(2,"0")}\`})}function Me(e,n){let{get:t}=Object.getOwnPropertyDescriptor(e,n)??{};return r=>t===void 0?void 0:Reflect.apply(t,r,[])}function Cn(e){
return{buffer:Me(e,"buffer"),byteOffset:Me(e,"byteOffset"),byteLength:Me(e,"byteLength")}}var Dn=Object.getPrototypeOf(Uint8Array.
prototype),Mi=Cn(Dn),Ui=Cn(DataView.prototype),Bn=Me(Dn,Symbol.toStringTag);function jn(e){if(e===null)return"null";switch(typeof e){case"object":return"an object";case"function":return"a function";case"\\
number":return String(e);case"string":return\`'\${e.length>40?\`\${e.slice(0,40)}...\`:e}'\`;case"bigint":return\`\${e}n\`;case"u\\
ndefined":return"undefined";default:return\`a \${typeof e}\`}}function S(e,n,t){let r=new TypeError(\`"\${e}" must be \${n}, g\\
ot \${jn(t)}\`);return Object.assign(r,{code:"ERR_INVALID_ARG_TYPE"})}function O(e,n,t){let r=new RangeError(\`"\${e}" must \\
be \${n}, got \${jn(t)}\`);return Object.assign(r,{code:"ERR_OUT_OF_RANGE"})}function Ue(e){return ArrayBuffer.isView(e)&&Bn(e)==="Uint8Array"}function Fn(e,n,t,r){for(let o in n)if(!(t.includes(o)||o===r))throw S(e,\`an object with no fields but \${t.join(", ")}\`,
o)}var de=new Uint8Array(0);function m(e,n){return e[n]??0}function h(e,n){return(e[n]??0)<<8|(e[n+1]??0)}function Kn(e,n){
return(e[n]??0)<<16|(e[n+1]??0)<<8|(e[n+2]??0)}function x(e,n){return((e[n]??0)<<24|(e[n+1]??0)<<16|(e[n+2]??0)<<8|(e[n+
3]??0))>>>0}function oe(e,n){return BigInt(x(e,n))<<32n|BigInt(x(e,n+4))}function C(e,n,t){e[n]=t>>>8,e[n+1]=t}function G(e,n,t){C(e,n,t>>>16),C(e,n+2,t)}function Q(e,n,t){for(let r=n;r<t;r++)if(e[r]!==0)return!1;return!0}function qn(e,n){if(e.length!==n.length)return!1;for(let t=0;t<
e.length;t++)if(e[t]!==n[t])return!1;return!0}function q(e){let n=0;for(let o of e)n+=o.length;let t=new Uint8Array(n),r=0;
for(let o of e)t.set(o,r),r+=o.length;return t}var mr=Array.from({length:256},(e,n)=>n.toString(16).padStart(2,"0"));function Ze(e,n=""){
let t="";for(let r=0;r<e.length;r++)t+=(r>0?n:"")+mr[e[r]??0];return t}function D(e,n){return\`\${m(e,n)}.\${m(e,n+1)}.\${m(e,n+2)}.\${m(e,n+3)}\`}function M(e,n){let t=-1,r=1;for(let s=0;s<8;){let d=s;
for(;d<8&&h(e,n+2*d)===0;)d++;d-s>r&&(t=s,r=d-s),s=d+1}let o=t===0&&(r===6||r===5&&h(e,n+10)===65535)?6:8,i="";for(let s=0;s<
o;s++){if(s===t){i+="::",s+=r-1;continue}s>0&&s!==t+r&&(i+=":"),i+=h(e,n+2*s).toString(16)}return o===8?i:i+(r===5?":":"")+
D(e,n+12)}function V(e,n,t){return Ze(e.subarray(n,n+t),":")}function en(e){let n=e.split(".");if(n.length!==4)return;let t=new Uint8Array(
4);for(let r=0;r<4;r++){let o=n[r]??"";if(!/^(0|[1-9]\\d{0,2})$/.test(o)||Number(o)>255)return;t[r]=Number(o)}return t}function vn(e){
let n=e.split("::");if(n.length>2)return;let t=n.map((d,f)=>pr(d,f===n.length-1)),[r,o]=t;if(r===void 0||n.length===2&&o===
void 0)return;let i=r.length+(o?.length??0);if(o===void 0?i!==8:i>7)return;let s=new Uint8Array(16);return r.forEach((d,f)=>{
C(s,2*f,d)}),o?.forEach((d,f)=>{C(s,16-2*(o.length-f),d)}),s}function pr(e,n){if(e==="")return[];let t=e.split(":"),r=[];
for(let[o,i]of t.entries())if(n&&o===t.length-1&&i.includes(".")){let s=en(i);if(s===void 0)return;r.push(h(s,0),h(s,2))}else{
if(!/^[0-9a-f]{1,4}$/i.test(i))return;r.push(Number.parseInt(i,16))}return r}function nn(e){if(e==="")return new Uint8Array(
0);let n=e.split(":");if(n.every(t=>/^[0-9a-f]{2}$/i.test(t)))return Uint8Array.from(n,t=>Number.parseInt(t,16))}function F(e,n,t,r,o){if(t===void 0&&o!==void 0)return o;if(typeof t!="number")throw S(\`\${e}.\${n}\`,"an integer",t);if(!Number.
isInteger(t)||t<0||t>r)throw O(\`\${e}.\${n}\`,\`an integer from 0 to \${r}\`,t);return t}function Z(e,n,t){if(t===void 0)return!1;if(typeof t!="boolean")throw S(\`\${e}.\${n}\`,"a boolean",t);return t}function v(e,n,t,r){
if(!Ue(t))throw S(\`\${e}.\${n}\`,"a Uint8Array",t);if(r!==void 0&&t.length!==r)throw O(\`\${e}.\${n}.length\`,\`\${r}\`,t.length);
return t}function Hn(e,n,t,r,o){if(typeof t!="string")throw S(\`\${e}.\${n}\`,o,t);let i=r(t);if(i===void 0)throw O(\`\${e}.\${n}\`,
o,t);return i}function fe(e,n,t){return Hn(e,n,t,vn,"an IPv6 address")}function Ne(e,n,t,r){let o="a hardware address",i=Hn(e,n,t,nn,o);
if(r!==void 0&&i.length!==r)throw O(\`\${e}.\${n}\`,\`\${o} of \${r} bytes\`,t);return i}function W(e,n,t){if(t===void 0)return[];
if(!Array.isArray(t))throw S(\`\${e}.\${n}\`,"an array",t);return t}function K(e,n,t){if(typeof n!="object"||n===null||Array.
isArray(n))throw S(e,"an object",n);for(let r in n)if(!t.has(r)){let o=[...t].join(", ");throw new TypeError(\`"\${e}.\${r}\\
" is not a field; there are \${o}\`)}}function $(e){return e.end-e.at}function U(e,n,t){let r=e.bytes.subarray(e.at,e.end),o={malformed:n,at:e.at,data:r};e.layers.
push(t===void 0?o:{...o,parsed:t}),e.at=e.end,e.next="done"}function E(e,n,t){return $(e)>=t?!0:(U(e,\`\${n}: a header of \${t}\\
 bytes, of which \${$(e)} are there\`),!1)}function X(e,n){if(n>=e.end)return;let t=e.bytes.subarray(n,e.end);e.ip===void 0?
e.padding=t:e.ip.trailer=t,e.end=n}function we(e,n){switch(e){case 0:return n===6?"hopopts":"payload";case 1:return n===
4?"icmp":"payload";case 4:return"ip";case 6:return"tcp";case 17:return"udp";case 41:return"ip6";case 43:return n===6?"ro\\
uting":"payload";case 44:return n===6?"fragment":"payload";case 51:return"ah";case 58:return n===6?"icmp6":"payload";case 60:
return n===6?"dstopts":"payload";default:return"payload"}}function Pe(e){switch(e){case 2048:return"ip";case 34525:return"\\
ip6";case 2054:case 32821:return"arp";case 33024:case 34984:case 37120:case 37376:return"vlan";default:return"payload"}}var ke=2,Yn=[8,0],_e=3,hr=4,rn=5,Wn=9,Xn=11,Ce=12,Jn=[13,14],Qn=[15,16],tn=[17,18],yr=[_e,hr,rn,Xn,Ce],Zn=[_e,Xn,Ce];function gr(e){
let n=Zn.includes(e)?16711680:0;return Yn.includes(e)||Jn.includes(e)||Qn.includes(e)||tn.includes(e)||e===rn||e===Wn?4294967295:
e===_e?(n|65535)>>>0:e===Ce?(n|4278190080)>>>0:n}function et(e,n){if(!E(e,"icmp",8))return;let{bytes:t,at:r}=e,o=m(t,r),
i=x(t,r+4),s={type:o,code:m(t,r+1),checksum:h(t,r+2)},d=8;Yn.includes(o)||Qn.includes(o)||tn.includes(o)?(s.id=i>>>16,s.
seq=i&65535,tn.includes(o)&&$(e)>=12&&(s.mask=D(t,r+8),d=12)):Jn.includes(o)?(s.id=i>>>16,s.seq=i&65535,$(e)>=20&&(s.originate=
x(t,r+8),s.receive=x(t,r+12),s.transmit=x(t,r+16),d=20)):o===Wn?d=br(e,s):o===rn?s.gateway=D(t,r+4):o===_e?(s.code===4||
(i&65535)!==0)&&(s.mtu=i&65535):o===Ce&&(s.pointer=i>>>24);let f=(i&~gr(o))>>>0;f!==0&&(s.reserved=f),Zn.includes(o)&&(i>>>
16&255)!==0&&(s.originalLength=i>>>16&255),e.layers.push({icmp:s}),e.at=r+d,e.next="payload",yr.includes(o)&&e.depth<ke&&
$(e)>0&&on(e,s,4*(s.originalLength??0),n)}function on(e,n,t,r){let o=t>0&&t<$(e)?e.at+t:e.end;n.original=r(e,e.at,o),o<e.
end&&(n.extensions=e.bytes.subarray(o,e.end)),e.at=e.end,e.next="done"}function br(e,n){let{bytes:t,at:r}=e,o=m(t,r+4);n.
entrySize=m(t,r+5),n.lifetime=h(t,r+6);let i=n.entrySize===2&&$(e)>=8+8*o;i||(n.reserved=o);let s=[];for(let d=0;i&&d<o;d++){
let f=r+8+8*d;s.push({address:D(t,f),preference:x(t,f+4)})}return n.routers=s,8+8*s.length}var tt=1,rt=2,ot=3,it=4,st=5,dt=14,ft=25,ct=31;function at(e,n,t){let{bytes:r,end:o}=e,i=[];for(let s=n;s<o;){let d=m(r,
s+1)*8;if(s+2>o||d===0||s+d>o){let f=s+2>o?"no length":\`a length of \${d}\`;i.push({malformed:\`neighbour discovery option \${m(
r,s)}: \${f}\`,at:s,data:r.subarray(s,o)});break}i.push(xr(e,s,d,t)),s+=d}return i}function xr(e,n,t,r){let{bytes:o}=e,i=m(
o,n);if(i===it&&t>8&&e.depth<ke&&h(o,n+2)===0&&x(o,n+4)===0)return{redirected:r(e,n+8,n+t)};let s=wr(o,n,i,t);if(s!==void 0){
let d=Tr("",s,()=>new Uint8Array(0));if(qn(d,o.subarray(n,n+t)))return s}return{type:i,data:o.subarray(n+2,n+t)}}function wr(e,n,t,r){
switch(t){case tt:return{sourceLinkAddress:V(e,n+2,r-2)};case rt:return{targetLinkAddress:V(e,n+2,r-2)};case ot:return r!==
32?void 0:{prefix:{prefix:M(e,n+16),length:m(e,n+2),onLink:(m(e,n+3)&128)!==0,autonomous:(m(e,n+3)&64)!==0,valid:x(e,n+4),
preferred:x(e,n+8)}};case st:return r===8?{mtu:x(e,n+4)}:void 0;case dt:return{nonce:e.subarray(n+2,n+r)};case ft:{if(r%
16!==8)return;let o=[];for(let i=n+8;i<n+r;i+=16)o.push(M(e,i));return{rdnss:{lifetime:x(e,n+4),addresses:o}}}case ct:return{
dnssl:{lifetime:x(e,n+4),domains:kr(e,n+8,n+r)}};default:return}}function kr(e,n,t){let r=[],o=[];for(let i=n;i<t;){let s=m(
e,i);if(s===0){if(o.length===0)break;r.push(o.join(".")),o=[],i++}else o.push(String.fromCharCode(...e.subarray(i+1,Math.
min(i+1+s,t)))),i+=1+s}return r}function J(e,n,...t){let r=q(t),o=Math.ceil((r.length+2)/8);if(o>255)throw O(e,"at most 2038 bytes long",r.length);let i=new Uint8Array(
o*8);return i[0]=n,i[1]=o,i.set(r,2),i}var sn=new Uint8Array(2),Ar=new Set(["lifetime","addresses"]),$r=new Set(["lifeti\\
me","domains"]),nt="an object with one of sourceLinkAddress, targetLinkAddress, prefix, redirected, mtu, rdnss, dnssl, n\\
once, or type and data";function Ae(e,n,t){let r=new Uint8Array(4);return G(r,0,F(e,n,t,4294967295)),r}function Tr(e,n,t){
if(typeof n!="object"||n===null)throw S(e,nt,n);if("malformed"in n)return v(e,"data",n.data);if("sourceLinkAddress"in n){
let o=Ne(e,"sourceLinkAddress",n.sourceLinkAddress);return J(\`\${e}.sourceLinkAddress\`,tt,o)}if("targetLinkAddress"in n){
let o=Ne(e,"targetLinkAddress",n.targetLinkAddress);return J(\`\${e}.targetLinkAddress\`,rt,o)}if("prefix"in n)return Er(\`\${e}\\
.prefix\`,n.prefix);if("redirected"in n){let o=t(\`\${e}.redirected\`,n.redirected);return J(\`\${e}.redirected\`,it,new Uint8Array(
6),o)}if("mtu"in n)return J(e,st,sn,Ae(e,"mtu",n.mtu));if("nonce"in n)return J(\`\${e}.nonce\`,dt,v(e,"nonce",n.nonce));if("\\
rdnss"in n){let o=\`\${e}.rdnss\`;K(o,n.rdnss,Ar);let i=W(o,"addresses",n.rdnss.addresses).map((d,f)=>fe(o,\`addresses[\${f}]\`,
d)),s=Ae(o,"lifetime",n.rdnss.lifetime);return J(\`\${o}.addresses\`,ft,sn,s,...i)}if("dnssl"in n){let o=\`\${e}.dnssl\`;K(o,n.
dnssl,$r);let i=W(o,"domains",n.dnssl.domains).map((d,f)=>Or(\`\${o}.domains[\${f}]\`,d)),s=Ae(o,"lifetime",n.dnssl.lifetime);
return J(\`\${o}.domains\`,ct,sn,s,...i)}if(!("type"in n))throw S(e,nt,n);let r=F(e,"type",n.type,255);return J(\`\${e}.data\`,
r,v(e,"data",n.data))}var Sr=new Set(["prefix","length","onLink","autonomous","valid","preferred"]);function Er(e,n){K(e,
n,Sr);let t=(Z(e,"onLink",n.onLink)?128:0)|(Z(e,"autonomous",n.autonomous)?64:0);return J(e,ot,Uint8Array.of(F(e,"length",
n.length,255),t),Ae(e,"valid",n.valid),Ae(e,"preferred",n.preferred),new Uint8Array(4),fe(e,"prefix",n.prefix))}function Or(e,n){
if(typeof n!="string")throw S(e,"a domain name",n);let t=n.split(".").map(r=>{let o=Uint8Array.from(r,i=>i.charCodeAt(0));
if(o.length===0||o.length>255)throw O(e,"a domain name with labels of 1 to 255 bytes",n);return q([Uint8Array.of(o.length),
o])});return q([...t,Uint8Array.of(0)])}var Lr="FSRP.UEWe",Ir=Array.from({length:512},(e,n)=>[...Lr].filter((t,r)=>n>>r&1).join(""));function dn(e){return Ir[e&
511]??""}var Rr=["MP_CAPABLE","MP_JOIN","DSS","ADD_ADDR","REMOVE_ADDR","MP_PRIO","MP_FAIL","MP_FASTCLOSE","MP_TCPRST"],Mr=1,Ur=2,
Nr=4,Pr=8,ut=16;function lt(e){let n=m(e,2)>>4,t=m(e,2)&15;return _r(Rr[n],e,t)??{subtype:n,flags:t,data:e.subarray(3)}}
function _r(e,n,t){switch(e){case"MP_CAPABLE":return Cr(n,t);case"MP_JOIN":return Dr(n,t);case"DSS":return Br(n,t);case"\\
ADD_ADDR":return jr(n,t);case"REMOVE_ADDR":return n.length<4?void 0:{subtype:e,addressIds:[...n.subarray(3)],...ie(t)};case"\\
MP_PRIO":return n.length>4?void 0:{subtype:e,backup:(t&1)!==0,...n.length===4?{addressId:m(n,3)}:{},...ie(t&14)};case"MP\\
_FAIL":return n.length!==12?void 0:{subtype:e,dataSeq:oe(n,4),...ie(t<<8|m(n,3))};case"MP_FASTCLOSE":return n.length!==12?
void 0:{subtype:e,key:oe(n,4),...ie(t<<8|m(n,3))};case"MP_TCPRST":return n.length===4?{subtype:e,flags:t,reason:m(n,3)}:
void 0;default:return}}function ie(e){return e===0?{}:{reserved:e}}function Cr(e,n){if([4,12,20,22,24].includes(e.length))
return{subtype:"MP_CAPABLE",version:n,flags:m(e,3),...e.length>=12?{senderKey:oe(e,4)}:{},...e.length>=20?{receiverKey:oe(
e,12)}:{},...e.length>=22?{dataLength:h(e,20)}:{},...e.length>=24?{checksum:h(e,22)}:{}}}function Dr(e,n){let t={subtype:"\\
MP_JOIN",backup:(n&1)!==0,...ie(n&14),addressId:m(e,3)};switch(e.length){case 12:return{...t,token:x(e,4),nonce:x(e,8)};case 16:
return{...t,hmac:e.subarray(4,12),nonce:x(e,12)};case 24:return{...t,hmac:e.subarray(4,24)};default:return}}function Br(e,n){
let t=m(e,3),r=t&Mr?t&Ur?8:4:0,o=t&Nr?t&Pr?8:4:0,i=4+r+(o===0?0:o+6),s=o>0&&e.length===i+2;if(e.length<4||e.length!==i&&
!s)return;let d=(r>0?3:0)|(o>0?12:0)|ut,f=4+r;return{subtype:"DSS",fin:(t&ut)!==0,...r>0?{dataAck:r===8?oe(e,4):x(e,4)}:
{},...o>0?{dataSeq:o===8?oe(e,f):x(e,f),subflowSeq:x(e,f+o),dataLength:h(e,f+o+4)}:{},...s?{checksum:h(e,i)}:{},...ie(n<<
8|t&~d)}}function jr(e,n){let t=e.length>=20?16:4,r=e.length-4-t;if(![0,2,8,10].includes(r))return;let o=r===2||r===10,i=4+
t+(o?2:0);return{subtype:"ADD_ADDR",echo:(n&1)!==0,...ie(n&14),addressId:m(e,3),address:t===4?D(e,4):M(e,4),...o?{port:h(
e,4+t)}:{},...r>=8?{hmac:e.subarray(i,i+8)}:{}}}var Fr=2,Kr=3,qr=4,vr=5,Hr=8,zr=19,Gr=28,Vr=29,Yr=30,Wr=34,mt=172,Xr=174,Jr=[["e0b","ceb","e1b"],["e1b","ceb","e0b"]];function pt(e,n,t){
let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!Q(e,o,t))&&r.push({padding:e.subarray(o,t)});
break}if(i===1){r.push("nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let d=o+1>=t?"no length":\`a length of \${s}\`;
r.push({malformed:\`tcp option \${i}: \${d}\`,at:o,data:e.subarray(o,t)});break}r.push(Qr(i,e,o,s)),o+=s}return r}function Qr(e,n,t,r){
switch(e){case Fr:if(r===4)return{mss:h(n,t+2)};break;case Kr:if(r===3)return{wscale:m(n,t+2)};break;case qr:if(r===2)return"\\
sackOK";break;case vr:if(r%8===2)return{sack:Zr(n,t+2,t+r)};break;case Hr:if(r===10)return{timestamp:{val:x(n,t+2),ecr:x(
n,t+6)}};break;case zr:if(r===18)return{md5:n.subarray(t+2,t+18)};break;case Gr:if(r===4){let o=h(n,t+2),i=o&32768?"minu\\
tes":"seconds";return{userTimeout:{value:o&32767,unit:i}}}break;case Vr:if(r>=4){let o=n.subarray(t+4,t+r);return{ao:{keyId:m(
n,t+2),nextKeyId:m(n,t+3),mac:o}}}break;case Yr:if(r>=3)return{mptcp:lt(n.subarray(t,t+r))};break;case Wr:return{fastOpen:n.
subarray(t+2,t+r)};case 253:case 254:if(r>=4){let o=n.subarray(t+4,t+r);return{experiment:{kind:e,id:h(n,t+2),data:o}}}break;case mt:case Xr:
if(r<=11&&r%3===2)return{accEcn:eo(n,t,r,e===mt?0:1)};break}return{kind:e,data:n.subarray(t+2,t+r)}}function Zr(e,n,t){let r=[];
for(let o=n;o<t;o+=8)r.push([x(e,o),x(e,o+4)]);return r}function eo(e,n,t,r){let o={order:r};return Jr[r].forEach((i,s)=>{
2+3*s<t&&(o[i]=Kn(e,n+2+3*s))}),o}function no(e,n,t){let r={};return t>=4&&(r.sport=h(e,n),r.dport=h(e,n+2)),t>=8&&(r.seq=x(e,n+4)),t>=12&&(r.ack=x(e,n+8)),
t>=20&&(r.flags=dn(h(e,n+12)),r.win=h(e,n+14),r.checksum=h(e,n+16),r.urg=h(e,n+18)),r}function yt(e){let{bytes:n,at:t}=e,
r=$(e),o=r>=13?m(n,t+12)>>4:5,i=o*4;if(i<20||r<i){let c=i<20?\`tcp: a data offset of \${o}, less than 5\`:\`tcp: a header of\\
 \${i} bytes, of which \${r} are there\`;U(e,c,{tcp:no(n,t,r)});return}let s=h(n,t+12),d={sport:h(n,t),dport:h(n,t+2),seq:x(
n,t+4),ack:x(n,t+8),flags:dn(s),win:h(n,t+14),checksum:h(n,t+16),urg:h(n,t+18),options:i===20?[]:pt(n,t+20,t+i)},f=s>>9&
7;f!==0&&(d.reserved=f),e.layers.push({tcp:d}),e.at=t+i,e.next="payload"}function gt(e){let{bytes:n,at:t}=e,r=$(e);if(r<8){let s=r>=4?{sport:h(n,t),dport:h(n,t+2)}:{},d=r>=6?{...s,length:h(n,t+
4)}:s;U(e,\`udp: a header of 8 bytes, of which \${r} are there\`,{udp:d});return}let o=h(n,t+4),i={sport:h(n,t),dport:h(n,t+
2),length:o,checksum:h(n,t+6)};if(o>0&&o<8){U(e,\`udp: a length of \${o}, less than that of its header, 8\`,{udp:i});return}
e.layers.push({udp:i}),o!==0&&X(e,t+o),e.at=t+8,e.next="payload"}var fn=1,bt=2,xt=3,cn=4,wt=[128,129],kt=130,to=132,ro=133,an=134,At=135,un=136,ln=137,$t=143,Tt={[an]:8,[At]:16,[un]:16,
[ln]:32};function St(e){return e>=kt&&e<=to}function oo(e){return e>=ro&&e<=ln}function io(e,n){return e===fn||e===xt?4278190080:
e===bt||e===cn||wt.includes(e)?4294967295:St(e)?4294901760:n?e===an?4290838527:e===un?3758096384:e===$t?65535:0:0}function Et(e,n){
if(!E(e,"icmp6",8))return;let{bytes:t,at:r}=e,o=m(t,r),i=x(t,r+4),s={type:o,code:m(t,r+1),checksum:h(t,r+2)},d=$(e)-8,f=d>=
(Tt[o]??0);if(e.layers.push({icmp6:s}),e.at=r+8,e.next="payload",o===bt)s.mtu=i;else if(o===cn)s.pointer=i;else if(wt.includes(
o))s.id=i>>>16,s.seq=i&65535;else if(St(o))fo(e,s,i,d);else if(o===$t){let a=co(t,r+8,e.end,i&65535);f=a!==void 0,a!==void 0&&
(s.records=a.records,e.at=a.end)}else oo(o)&&f&&so(e,s,i,n);let c=(i&~io(o,f))>>>0;if(c!==0&&(s.reserved=c),o>=fn&&o<=cn){
let a=o===fn||o===xt?i>>>24:0;a!==0&&(s.originalLength=a),e.depth<ke&&d>0&&on(e,s,8*a,n)}}function so(e,n,t,r){let{bytes:o,
at:i}=e;switch(n.type){case an:n.hopLimit=t>>>24,n.managed=(t&8388608)!==0,n.other=(t&4194304)!==0,n.lifetime=t&65535,n.
reachable=x(o,i),n.retransmit=x(o,i+4);break;case un:n.router=t>>>31!==0,n.solicited=(t&1073741824)!==0,n.override=(t&536870912)!==
0,n.target=M(o,i);break;case At:n.target=M(o,i);break;case ln:n.target=M(o,i),n.destination=M(o,i+16);break}let s=i+(Tt[n.
type]??0);n.options=at(e,s,r),e.at=e.end,e.next="done"}function fo(e,n,t,r){let{bytes:o,at:i}=e;if(n.maxResponse=t>>>16,
r<16||(n.group=M(o,i),e.at=i+16,n.type!==kt||r<20))return;let s=h(o,i+18);r<20+16*s||(n.robustness=m(o,i+16),n.interval=
m(o,i+17),n.sources=Array.from({length:s},(d,f)=>M(o,i+20+16*f)),e.at=i+20+16*s)}function co(e,n,t,r){let o=[],i=n;for(let s=0;s<
r;s++){let d=4*m(e,i+1),f=h(e,i+2),c=i+20+16*f+d;if(i+20>t||c>t)return;o.push({type:m(e,i),group:M(e,i+4),sources:Array.
from({length:f},(a,l)=>M(e,i+20+16*l)),...d>0?{auxiliary:e.subarray(c-d,c)}:{}}),i=c}return{records:o,end:i}}var ao=148,uo=7,lo=131,mo=137;function Ot(e){let{bytes:n,at:t}=e;if($(e)>0&&m(n,t)>>4!==4){U(e,\`ip: version \${m(n,t)>>4}\`);
return}if(!E(e,"ip",20))return;let r=(m(n,t)&15)*4;if(r<20){U(e,\`ip: a header length of \${r}\`);return}if(!E(e,"ip",r))return;
let o=h(n,t+2);if(o!==0&&o<r){U(e,\`ip: a length of \${o}, less than that of its header, \${r}\`);return}let i=h(n,t+6),s=(i&
8191)*8,d=m(n,t+9),f={src:D(n,t+12),dst:D(n,t+16),tos:m(n,t+1),length:o,id:h(n,t+4),df:(i&16384)!==0,mf:(i&8192)!==0,offset:s,
ttl:m(n,t+8),protocol:d,checksum:h(n,t+10),options:r===20?[]:po(n,t+20,t+r)};(i&32768)!==0&&(f.reserved=!0),e.layers.push(
{ip:f}),o!==0&&X(e,t+o),e.ip=f,e.version=4,e.at=t+r,e.next=s>0?"payload":we(d,4)}function po(e,n,t){let r=[],o=n;for(;o<
t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!Q(e,o,t))&&r.push({padding:e.subarray(o,t)});break}if(i===1){r.push(
"nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let d=o+1>=t?"no length":\`a length of \${s}\`;r.push({malformed:\`\\
ip option \${i}: \${d}\`,at:o,data:e.subarray(o,t)});break}r.push(ho(i,e.subarray(o+2,o+s))),o+=s}return r}function ho(e,n){
if(e===ao&&n.length===2)return{routerAlert:h(n,0)};if(n.length%4===1){let t=yo(n);if(e===uo)return{recordRoute:t};if(e===
lo)return{looseSourceRoute:t};if(e===mo)return{strictSourceRoute:t}}return{type:e,data:n}}function yo(e){let n=[];for(let t=1;t<
e.length;t+=4)n.push(D(e,t));return{pointer:m(e,0),addresses:n}}var go=5,bo=194;function Lt(e){let{bytes:n,at:t}=e;if($(e)>0&&m(n,t)>>4!==6){U(e,\`ip6: version \${m(n,t)>>4}\`);return}if(!E(
e,"ip6",40))return;let r=x(n,t),o=h(n,t+4),i=m(n,t+6),s={src:M(n,t+8),dst:M(n,t+24),trafficClass:r>>>20&255,flowLabel:r&
1048575,length:o,next:i,hopLimit:m(n,t+7)};e.layers.push({ip6:s}),o===0&&(i===0||$(e)>65575)||X(e,t+40+o),e.ip=s,e.version=
6,e.at=t+40,e.next=we(i,6)}function mn(e,n,t,r){if(!E(e,n,8))return;let o=(m(e.bytes,e.at+1)+r)*t;if(o<8){U(e,\`\${n}: a length of \${o}\`);return}return E(
e,n,o)?o:void 0}function Be(e,n,t){e.at+=n,e.next=we(t,e.version)}function It(e,n){let t=mn(e,n,8,1);if(t===void 0)return;
let{bytes:r,at:o}=e,i=m(r,o),s={next:i,options:xo(r,o+2,o+t)};e.layers.push(n==="hopopts"?{hopopts:s}:{dstopts:s}),Be(e,
t,i)}function xo(e,n,t){let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("pad1"),o++;continue}let s=2+m(e,o+1);if(o+
1>=t||o+s>t){let f=o+1>=t?"no length":\`a length of \${s-2}\`;r.push({malformed:\`ip6 option \${i}: \${f}\`,at:o,data:e.subarray(
o,t)});break}let d=e.subarray(o+2,o+s);i===1&&Q(d,0,d.length)?r.push({padN:s}):i===go&&s===4?r.push({routerAlert:h(d,0)}):
i===bo&&s===6?r.push({jumbo:x(d,0)}):r.push({type:i,data:d}),o+=s}return r}function wo(e,n){return(e===0||e===2||e===4)&&n%16===4}function Rt(e){let n=mn(e,"routing",8,1);if(n===void 0)return;let{
bytes:t,at:r}=e,o=m(t,r),i=m(t,r+2),s={next:o,type:i,segmentsLeft:m(t,r+3)};if(wo(i,n-4)){let d=x(t,r+4);d!==0&&(s.word=
d);let f=[];for(let c=r+8;c<r+n;c+=16)f.push(M(t,c));s.addresses=f}else s.data=t.subarray(r+4,r+n);e.layers.push({routing:s}),
Be(e,n,o)}function Mt(e){if(!E(e,"fragment",8))return;let{bytes:n,at:t}=e,r=m(n,t),o=h(n,t+2),i=o&65528,s=m(n,t+1)<<2|o>>1&3;e.layers.
push({fragment:{next:r,offset:i,more:(o&1)!==0,id:x(n,t+4),...s===0?{}:{reserved:s}}}),Be(e,8,r),i>0&&(e.next="payload")}function Ut(e){let n=mn(e,"ah",4,2);if(n===void 0||!E(e,"ah",12))return;let{bytes:t,at:r}=e;if(n<12){U(e,\`ah: a length o\\
f \${n}\`);return}let o=m(t,r),i=h(t,r+2);e.layers.push({ah:{next:o,spi:x(t,r+4),seq:x(t,r+8),icv:t.subarray(r+12,r+n),...i===
0?{}:{reserved:i}}}),Be(e,n,o)}var ko=1500;function Pt(e){if(!E(e,"ethernet",14))return;let{bytes:n,at:t}=e,r=h(n,t+12);e.layers.push({ethernet:{dst:V(n,t,6),src:V(
n,t+6,6),type:r}}),e.at=t+14,_t(e,r)}function _t(e,n){n<=ko&&X(e,e.at+n),e.next=Pe(n)}function Ct(e){if(!E(e,"vlan",4))return;let n=h(e.bytes,e.at),t=h(e.bytes,e.at+2);e.layers.push({vlan:{priority:n>>13,dei:(n&
4096)!==0,id:n&4095,type:t}}),e.at+=4,_t(e,t)}function Dt(e,n,t){let r=Math.min(t,8);return{address:V(e,n,r),...t>8?{addressLength:t}:{},...Q(e,n+r,n+8)?{}:{unused:e.
subarray(n+r,n+8)}}}function Bt(e){if(!E(e,"sll",16))return;let{bytes:n,at:t}=e,r=h(n,t+14);e.layers.push({sll:{packetType:h(
n,t),hardwareType:h(n,t+2),...Dt(n,t+6,h(n,t+4)),protocol:r}}),e.at=t+16,e.next=Pe(r)}function jt(e){if(!E(e,"sll2",20))
return;let{bytes:n,at:t}=e,r=h(n,t),o=h(n,t+2);e.layers.push({sll2:{ifindex:x(n,t+4),packetType:m(n,t+10),hardwareType:h(
n,t+8),...Dt(n,t+12,m(n,t+11)),protocol:r,...o===0?{}:{reserved:o}}}),e.at=t+20,e.next=Pe(r)}var Ao=new Set(["packetType",
"hardwareType","address","addressLength","unused","protocol"]),od=new Set([...Ao,"ifindex","reserved"]);var $o=2,To=[24,28,30];function Ft(e,n){if(!E(e,"loopback",4))return;let t=x(e.bytes,e.at),r=n||t<=65535?"big":"little",
o=new Uint8Array(4);G(o,0,t);let i=r==="big"?t:x(o.reverse(),0);e.layers.push({loopback:{family:i,order:r}}),e.at+=4,e.next=
i===$o?"ip":To.includes(i)?"ip6":"payload"}function Nt(e,n,t,r){return r===2048&&t===4?D(e,n):V(e,n,t)}function Kt(e){if(!E(e,"arp",8))return;let{bytes:n,at:t}=e,r=h(
n,t+2),o=m(n,t+4),i=m(n,t+5),s=8+2*(o+i);if($(e)<s){U(e,\`arp: \${s} bytes with its addresses, of which \${$(e)} are there\`);
return}e.layers.push({arp:{hardwareType:h(n,t),protocolType:r,operation:h(n,t+6),sha:V(n,t+8,o),spa:Nt(n,t+8+o,i,r),tha:V(
n,t+8+o+i,o),tpa:Nt(n,t+8+2*o+i,i,r)}}),X(e,t+s),e.at=t+s,e.next="done"}var pn={ethernet:1,sll:113,sll2:276,null:0,loop:108,raw:101,ipv4:228,ipv6:229};var je=class{layers;link;length;constructor(n,t,r){this.layers=n,this.link=t,this.length=r}get ethernet(){return L(this,
"ethernet")}get vlan(){return L(this,"vlan")}get sll(){return L(this,"sll")}get sll2(){return L(this,"sll2")}get loopback(){
return L(this,"loopback")}get arp(){return L(this,"arp")}get ip(){return L(this,"ip")}get ip6(){return L(this,"ip6")}get hopopts(){
return L(this,"hopopts")}get dstopts(){return L(this,"dstopts")}get routing(){return L(this,"routing")}get fragment(){return L(
this,"fragment")}get ah(){return L(this,"ah")}get icmp(){return L(this,"icmp")}get icmp6(){return L(this,"icmp6")}get tcp(){
return L(this,"tcp")}get udp(){return L(this,"udp")}get payload(){return L(this,"payload")??de}get padding(){return L(this,
"padding")??de}get malformed(){return this.layers.find(n=>"malformed"in n)}};function L(e,n){for(let t of e.layers){if("\\
malformed"in t)continue;let o=t[n];if(o!==void 0)return o}}var So={ethernet:"ethernet",sll:"sll",sll2:"sll2",null:"loopback",loop:"loopback",raw:"raw",ipv4:"ip",ipv6:"ip6"};function qt(e,n={}){
if(!Ue(e))throw S("bytes","a Uint8Array",e);if(typeof n!="object"||n===null)throw S("options","an object",n);Fn("options",
n,["link","length"]);let{link:t="ethernet",length:r=e.length}=n;if(!Object.hasOwn(pn,t))throw O("options.link",\`one of \${Object.
keys(pn).join(", ")}\`,t);if(!Number.isSafeInteger(r)||r<e.length)throw O("options.length",\`at least \${e.length}, the byt\\
es given\`,r);return vt(e,0,e.length,t,r,0)}function vt(e,n,t,r,o,i){let s={bytes:e,layers:[],at:n,end:t,next:So[r],ip:void 0,
version:4,padding:void 0,depth:i},d=(f,c,a)=>{let l=f.version===4?"ipv4":"ipv6";return vt(e,c,a,l,a-c,i+1)};for(;s.next!==
"done";)Eo(s,r,d);return s.padding!==void 0&&s.layers.push({padding:s.padding}),new je(s.layers,r,o)}function Eo(e,n,t){
switch(e.next){case"ethernet":Pt(e);break;case"vlan":Ct(e);break;case"sll":Bt(e);break;case"sll2":jt(e);break;case"loopb\\
ack":Ft(e,n==="loop");break;case"arp":Kt(e);break;case"raw":Oo(e);break;case"ip":Ot(e);break;case"ip6":Lt(e);break;case"\\
hopopts":case"dstopts":It(e,e.next);break;case"routing":Rt(e);break;case"fragment":Mt(e);break;case"ah":Ut(e);break;case"\\
icmp":et(e,t);break;case"icmp6":Et(e,t);break;case"tcp":yt(e);break;case"udp":gt(e);break;default:$(e)>0&&e.layers.push(
{payload:e.bytes.subarray(e.at,e.end)}),e.next="done"}}function Oo(e){let n=(e.bytes[e.at]??0)>>4;$(e)>0&&n===4?e.next="\\
ip":$(e)>0&&n===6?e.next="ip6":U(e,$(e)===0?"raw: no bytes":\`raw: version \${n} of IP\`)}function hn(e,n){let t=[],r=P(e);for(;r.length>n;){let o=r.lastIndexOf(" ",n),i=o>2?o:n;t.push(r.slice(0,i)),r=\`  \${r.slice(
i).trimStart()}\`}return[...t,r]}function ce(e){return(e/1e9).toFixed(6)}var Lo=/\\{sa_family=AF_INET, sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\("([^"]*)"\\)\\}/g,
Io=/\\{sa_family=AF_INET6, sin6_port=htons\\((\\d+)\\)(?:, sin6_flowinfo=htonl\\(\\d+\\))?, inet_pton\\(AF_INET6, "([^"]*)", &sin6_addr\\)[^}]*\\}/g;
function Fe(e){return e.replace(/\\) +=/,") =").replace(Lo,"$2:$1").replace(Io,"[$2]:$1").replace(/(:\\d+), (?:\\d+|\\[\\d+(?: => \\d+)?\\])\\)/,
"$1)")}function Ht({promises:e},{id:n,promise:t}){let r=e[t??-1];if(r===void 0)return"";let{tries:o,end:i,code:s}=r,f=o.
at(-1)===n?i===void 0?", not settled":s===void 0?"":\`, \${s}\`:"";return o.length===1&&(f===""||s!==void 0)?"":\`  try \${o.
indexOf(n)+1} of \${o.length}\${f}\`}function Ke({text:e,labels:n,reason:t,length:r,protocol:o}){let i=e.replace(/ <[^>]*TS val[^>]*>$/,
a=>{let l=a.replace(/,?(nop,)*TS val \\d+ ecr \\d+/,"").replace(/<,?(nop,?)*/,"<");return/<\\s*>$/.test(l)?"":l.replace(/<,/,
"<")}),s=n.filter(a=>a!=="FIN"&&a!=="RST"),d=t===void 0?[]:[t],f=[...s,...d].join(", "),c=o==="tcp"||r===0||/\\(\\d+\\)/.test(
e)?"":\` (\${r})\`;return\`\${i}\${c}\${f===""?"":\`  \${f}\`}\`}function qe(e){if(e.kind!=="state")return e.reason===void 0?e.kind:
\`\${e.kind}: \${e.reason}\`;let{from:n,to:t,sampled:r,ambiguous:o}=e,i=[...r?["sampled"]:[],...o?["ambiguous"]:[]],s=i.length===
0?"":\` (\${i.join(", ")})\`;return\`\${n===void 0?"":\`\${n} → \`}\${t}\${s}\`}function A(e,n={},t=[]){let r=document.createElement(e);for(let[o,i]of Object.entries(n))r.setAttribute(o,i);return r.append(
...t),r}function I(e){let n=document.getElementById(e);if(n===null)throw new Error(\`no element: \${e}\`);return n}function ee(e){return e.kind==="call"?P(Fe(e.line)):e.kind==="packet"?P(Ke(e)):P(e.kind==="mark"?e.text:qe(e))}function le({
sockets:e,actors:n},t){let r=o=>P(n[e[o??-1]?.actor??-1]?.name??"");return t.kind==="mark"?"":t.kind==="packet"?\`\${r(t.from)}\\
 → \${r(t.to)}\`:r(t.kind==="call"?t.socket??t.made:t.socket)}function ue(e){return e<1e3?\`\${e} ns\`:e<1e6?\`\${(e/1e3).toFixed(
1)} µs\`:e<1e9?\`\${(e/1e6).toFixed(3)} ms\`:\`\${(e/1e9).toFixed(3)} s\`}function gn(e){let n=e.filter(t=>(t[1]??"")!=="");return A(
"dl",{},n.flatMap(([t,r])=>[A("dt",{},[t]),A("dd",{},[P(r)])]))}function He(e){return e instanceof Uint8Array?\`\${[...e.subarray(
0,32)].map(t=>t.toString(16).padStart(2,"0")).join(" ")}\${e.length>32?\` … (\${e.length} bytes, below)\`:""}\`:Array.isArray(
e)?e.map(He).join(", "):typeof e!="object"||e===null?String(e):\`{\${Object.entries(e).map(([n,t])=>\`\${n}: \${He(t)}\`).join(
", ")}}\`}function Ro(e){return Uint8Array.from({length:e.length/2},(n,t)=>Number.parseInt(e.slice(2*t,2*t+2),16))}var yn=8;
function zt(e){let n=[];for(let t=0;t<e.length;t+=yn){let r=[...e.subarray(t,t+yn)],o=r.map(s=>s.toString(16).padStart(2,
"0")).join(" "),i=r.map(s=>s>=32&&s<127?String.fromCharCode(s):".");n.push(\`\${t.toString(16).padStart(4,"0")}  \${o.padEnd(
3*yn-1)}  \${i.join("")}\`)}return n.join(\`
\`)}var Gt=2048;function Mo(e){let n=Ro(e),{layers:t}=qt(n,{link:"raw"}),r=t.flatMap(s=>Object.entries(s).flatMap(([d,f])=>{
if(f instanceof Uint8Array&&f.length===0)return[];let c=typeof f=="object"&&f!==null&&!(f instanceof Uint8Array)?Object.
entries(f).map(([a,l])=>[a,He(l)]):[["data",He(f)]];return[A("h3",{},[d]),gn(c)]})),o=A("pre",{class:"bytes",tabindex:"0"},
[zt(n.subarray(0,Gt))]),i=[];if(n.length>Gt){let s=A("button",{type:"button"},[\`All \${n.length} bytes\`]);s.addEventListener(
"click",()=>{o.textContent=zt(n),s.remove()}),i.push(s)}return[...r,A("h3",{},[\`\${n.length} bytes\`]),o,...i]}function ae({
sockets:e,actors:n},t){let r=e[t??-1];if(r===void 0)return;let o=r.fds.length===0?"":\` fd \${r.fds.join(", ")}\`,i=[r.local,
r.remote].filter(s=>s!==void 0).join(" – ");return\`\${n[r.actor]?.name??""}\${o} \${i}\`.trim()}function Uo(e,n){let t=e.promises[n.
promise??-1];if(t===void 0)return;let{tries:r,time:o,end:i,code:s}=t,d=i===void 0?"not settled":\`settled after \${ue(i-o)}\`,
f=s===void 0?"":\`, rejected: \${s}\`;return\`try \${r.indexOf(n.id)+1} of \${r.length}; \${d}\${f}\`}function No(e,n){let t=[["t\\
ime",\`\${ce(n.time)} s\`]];if(n.kind==="call")return[...t,["took",ue(n.end-n.time)],["result",String(n.result)],["errno",n.
code],["fd",n.fd===void 0?void 0:String(n.fd)],["socket",ae(e,n.socket)],["made",ae(e,n.made)],["stream",n.offset===void 0?
void 0:\`bytes \${n.offset} to \${n.offset+(n.bytes??0)}\`],["promise",Uo(e,n)],["thread",n.pid===n.tid?String(n.pid):\`\${n.pid}\\
, \${n.tid}\`]];if(n.kind==="packet")return[...t,["received",n.received===void 0?"not seen":\`\${ue(n.received-n.time)} late\\
r\`],["from",\`\${n.source} (\${ae(e,n.from)??"?"})\`],["to",\`\${n.destination} (\${ae(e,n.to)??"?"})\`],["payload",\`\${n.length}\\
 bytes\`],["says",n.labels.length===0?void 0:n.labels.join(", ")],["reason",n.reason],["dropped",n.dropped]];if(n.kind===
"mark")return t;let r=n.kind==="state"?n:void 0;return[...t,["socket",ae(e,n.socket)],["reason","reason"in n?n.reason:void 0],
["sampled",r?.sampled===!0?"seen by a look at the socket":void 0],["ambiguous",r?.ambiguous===!0?"another network namesp\\
ace has the same addresses":void 0],["tracepoint",r?.tracepoint]]}function Po({samples:e=[]},n,t,r){let o;for(let i of e){
if(i.socket!==n)continue;if(r!==void 0&&i.call===r)return i;(o===void 0||Math.abs(i.time-t)<Math.abs(o.time-t))&&(o=i)}return o}
var _o=new Set(["rtt","rttvar","min_rtt","rto"]),Co=new Set(["snd_cwnd","snd_ssthresh","unacked","sacked","lost","retran\\
s"]),Do=new Set([2147483647,4294967295]);function ve(e,n,t,r){let o=Po(e,n,t,r);if(o===void 0)return[];let{time:i,socket:s,
call:d,...f}=o,c=i-t,a=c===0?"at that time":\`\${ue(Math.abs(c))} \${c<0?"before":"later"}\`,l=Object.entries(f).map(([b,p])=>{
let u=_o.has(b)?" µs":Co.has(b)?" segments":"",y=Do.has(Number(p))?"–":\`\${p}\${u}\`;return[b,y]});return[A("h3",{},[\`TC\\
P_INFO of \${P(ae(e,s)??"")}\`]),gn([["sampled",\`\${a}, \${d===void 0?"by the recording":"behind a call"}\`],...l])]}function Bo(e,n){
return n.kind==="mark"?[]:n.kind==="call"?ve(e,n.socket,n.end,n.id):n.kind!=="packet"?ve(e,n.socket,n.time):[...ve(e,n.from,
n.time),...ve(e,n.to,n.received??n.time)]}function Vt(e,n,t,r){let o=n.kind==="call"?n.line:ee(n),i=[...t].filter(s=>s!==
n.id).sort((s,d)=>s-d).slice(0,200).flatMap(s=>{let d=e.events[s];if(d===void 0)return[];let f=A("button",{type:"button"},
[\`\${d.kind}: \${ee(d)}\`]);return f.addEventListener("click",()=>r(s)),[f]});return[A("h2",{},[\`\${n.kind} \${n.id}\`]),A("pr\\
e",{},[P(o)]),gn(No(e,n)),...i.length===0?[]:[A("h3",{},["Belongs together"]),A("div",{class:"links"},i)],...n.kind==="p\\
acket"?Mo(n.data):[],...Bo(e,n)]}var bn={CLOSE:"none",LISTEN:"listen",SYN_SENT:"opening",SYN_RECV:"opening",NEW_SYN_RECV:"opening",ESTABLISHED:"open",FIN_WAIT1:"\\
closing",FIN_WAIT2:"closing",CLOSING:"closing",CLOSE_WAIT:"closed",LAST_ACK:"closed",TIME_WAIT:"waiting"},xn=6,Id=[[".gr\\
ound","fill","ground"],["text","fill","ink"],[".label","stroke","ground"],[".faint","fill","faint"],[".axis","fill","fai\\
nt"],[".life","stroke","line"],[".tick","stroke","shade"],[".strip","fill","shade"],[".q-recv","fill","actor4"],[".q-rec\\
v","stroke","actor4"],[".q-send","fill","notable"],[".q-send","stroke","notable"],[".q-cwnd","stroke","actor2"],[".group",
"fill","shade"],[".group","stroke","faint"],...Array.from({length:xn},(e,n)=>n).flatMap(e=>{let n=\`actor\${e}\`;return[[\`.\\
a\${e}.f\`,"fill",n],[\`.a\${e}.s\`,"stroke",n],[\`.a\${e}.label\`,"fill",n]]}),[".wrong.f","fill","wrong"],[".wrong.s","stroke",
"wrong"],[".wrong.label","fill","wrong"],[".notable.f","fill","notable"],[".notable.label","fill","notable"],[".name","f\\
ill","ground"],...[...new Set(Object.values(bn))].map(e=>[\`.b-\${e}\`,"fill",e])];var jo=[["recvQ","q-recv"],["sendQ","q-send"],["snd_cwnd","q-cwnd"]];function Fo(e,n,t,r,o){let[i]=e;if(i===void 0)return"";
let s=c=>String(Math.round(c*10)/10),d=\`M\${s(o?t:t+r(i.sample))} \${s(i.y)}\`,f=Number.NaN;for(let{y:c,sample:a}of e){let l=r(
a);l!==f&&(f=l,d+=\`V\${s(c)}H\${s(t+f)}\`)}return d+=\`V\${s(n)}\`,o?\`\${d}H\${s(t)}z\`:d}function Yt(e,n,t){let{strips:r,scale:o}=e,
i="";for(let{lane:s,samples:d,end:f}of r){let c=e.lanes[s];if(c===void 0)continue;let a=c.stripFrom+4,l=[];for(let p of d){
let u=e.yOf(p.time);if(u>t)break;u<=n&&(l.length=0),l.push({y:Math.max(u,n),sample:p})}let b=Math.min(e.yOf(f),t);if(!(l.
length===0||b<=n))for(let[p,u]of jo){let y=p==="snd_cwnd"?o.cwnd:o.queue;i+=\`<path class="\${u}" d="\${Fo(l,b,a,T=>(T[p]??
0)/y*74,p!=="snd_cwnd")}"/>\`}}return i}function Ko(e,n){if(e.kind==="packet"){let{protocol:t,flags:r="",labels:o,from:i,to:s}=e,d=o.every(f=>f==="GSO"||f==="wi\\
ndow update");return t!=="tcp"||!d||!/^P?\\.$/.test(r)?void 0:i<s?\`\${i} \${s}\`:\`\${s} \${i}\`}if(!(e.kind!=="call"||e.bytes===
void 0||e.socket===void 0))return e.bytes>0?n.get(e.socket):void 0}function qo(e){let n=e.flatMap(f=>f.kind==="packet"?[
f]:[]),t=n.filter(({length:f})=>f>0),[r]=t,[o]=e,i=e.at(-1);if(r===void 0||o===void 0||i===void 0||t.length<4)return;let s=f=>t.
reduce((c,a)=>c+(a.from===f?a.length:0),0),d=s(r.from)>=s(r.to);return{first:o.id,last:i.id,from:d?r.from:r.to,to:d?r.to:
r.from,segments:t.length,acks:n.length-t.length,calls:e.length-n.length,bytes:t.reduce((f,{length:c})=>f+c,0),end:e.reduce(
(f,c)=>{let a=c.kind==="call"?c.end:c.kind==="packet"?c.received:0;return Math.max(f,a??c.time,c.time)},0)}}function Wt(e){
let n=new Map;for(let s of e){if(s.kind!=="packet")continue;let d=s.from<s.to?\`\${s.from} \${s.to}\`:\`\${s.to} \${s.from}\`;n.
set(s.from,d).set(s.to,d)}let t=[],r=[],o,i=()=>{let s=qo(r);s!==void 0&&t.push(s),r=[]};for(let s of e){let d=Ko(s,n);(d!==
o||d===void 0)&&i(),o=d,d!==void 0&&r.push(s)}return i(),t}var vo=/^(client|server|socket|datagrams)(?: \\d+)?$/,Ho=/^(select|pselect6|_newselect|p?poll|epoll_p?wait2?)$/;function zo({
events:e}){let n=new Set;for(let t of e)t.kind==="packet"?n.add(t.from).add(t.to):t.kind!=="call"&&t.kind!=="mark"&&n.add(
t.socket);return n}function Go(e,n,t){if(!Ho.test(e))return!1;let r=[...n.matchAll(/fd=(\\d+)/g)].map(([,o])=>Number(o));
return r.length===0||r.some(o=>t.has(o))}function Vo({sockets:e},n,t,r){if(n.kind!=="call")return!1;let o=n.socket??n.made;
if(o===void 0)return!Go(n.syscall,n.line,r);let{family:i}=e[o]??{};return(i===16||i===17)&&!t.has(o)}function Yo({sockets:e},n){
return(n.kind==="packet"?[n.from,n.to]:n.kind==="mark"?[]:[n.kind==="call"?n.socket??n.made:n.socket]).flatMap(r=>e[r??-1]?.
actor??[])}function Xt(e,n){let{actors:t,events:r,sockets:o}=e,i=zo(e),s=new Set(o.filter(({id:u,family:y})=>i.has(u)||y!==
16&&y!==17).flatMap(u=>u.fds)),d=new Set(r.filter(u=>Vo(e,u,i,s))),f=u=>!d.has(u);(n||!r.some(f))&&d.clear();let c=new Set(
r.filter(f).flatMap(u=>Yo(e,u))),a=t.filter(({id:u})=>c.has(u)),l=a.length>3,b=new Map;for(let{id:u,name:y}of a){let w=l?
vo.exec(y)?.[1]??y:y,T=b.get(w);T===void 0?b.set(w,[u]):T.push(u)}let p=[...b];return{names:p.map(([u,y])=>y.length>1?\`\${u}\\
 (\${y.length})\`:u),of:new Map(p.flatMap(([,u],y)=>u.map(w=>[w,y]))),shown:f}}var kn=class{#e=[];add(n){let t=this.#e.length;for(;t>0&&(this.#e[t-1]?.time??0)>n.time;)t--;this.#e.splice(t,0,n)}until(n){
let t=0;for(;t<this.#e.length&&(this.#e[t]?.time??0)<=n;)t++;return this.#e.splice(0,t)}};function Wo({sockets:e},n){let{
fds:t=[],remote:r}=e[n]??{};return t.length>0?\`fd \${t[0]}\`:r??""}function Xo(e,n){let t=new Map,r=new Set;for(let o of e){
if(o.kind!=="state")continue;let i=n(o.socket)??0;(t.get(i)??o.socket)!==o.socket&&r.add(i),t.set(i,o.socket)}return r}function Jo({
segments:e,bytes:n,acks:t,calls:r}){let o=(s,d)=>s===0?[]:[\`\${s} \${d}\${s===1?"":"s"}\`];return\`\${[...o(e,"segment"),...o(
t,"ACK"),...o(r,"call")].join(", ")}: \${n} bytes\`}function Jt(e,n,t,r){let o=Xo(n,r),i=[],s=new kn,d=new Map(t.map(f=>[f.
first,f]));for(let f=0;f<n.length;f++){let c=n[f],{time:a}=c;i.push(...s.until(a));let l=d.get(c.id);if(l!==void 0){for(i.
push({kind:"group",event:c,time:a,text:Jo(l),group:l});(n[f+1]?.id??Number.POSITIVE_INFINITY)<=l.last;)f++;continue}let b=n[f+
1];if(c.kind==="call"){let p=Ht(e,c),u=Fe(c.line);if(b===void 0||b.time>=c.end){i.push({kind:"call",event:c,time:a,text:\`\${u}\${p}\`});
continue}i.push({kind:"begin",event:c,time:a,text:\`\${u.replace(/\\) = .*$/s,")")}\${p}\`});let y=u.replace(/^.*\\) = /s,"= ");
s.add({kind:"end",event:c,time:c.end,text:\`\${c.syscall} \${y}\`})}else if(c.kind==="packet"){i.push({kind:"packet",event:c,
time:a,text:Ke(c)});let{received:p}=c;p!==void 0&&s.add({kind:"received",event:c,time:p,text:""})}else if(c.kind==="mark")
i.push({kind:"mark",event:c,time:a,text:c.text});else{let p=o.has(r(c.socket)??0)?Wo(e,c.socket):"",u=\`\${qe(c)}\${p===""?
"":\` · \${p}\`}\`;i.push({kind:"state",event:c,time:a,text:u})}}return i.push(...s.until(Number.POSITIVE_INFINITY)),i.filter(
({kind:f,event:c},a)=>f!=="received"||i[a-1]?.event!==c||i[a-1]?.kind!=="packet")}function Qt(e){return e.flags?.includes(
"R")===!0}var me=7.25,B=15,An=11,Qo=84,Zt=14,Zo=64,ei=60,ni=14,ti=7,$n=class{#e;#t;#r;constructor(n,t){this.#e=n,this.#t=t,this.#r=
t.names.length}laneOf(n){return this.#t.of.get(this.#e.sockets[n??-1]?.actor??-1)}lane(n){if(n.kind!=="mark")return n.kind===
"packet"?this.laneOf(n.from):this.laneOf(n.kind==="call"?n.socket??n.made:n.socket)}of({kind:n,event:t,group:r}){let o={
index:Math.min(this.#r,1),anchor:"middle"};if(n==="mark")return o;let i=r!==void 0?r:t.kind==="packet"?t:{from:-1,to:-1},
[s,d]=[this.laneOf(i.from),this.laneOf(i.to)];if(s!==void 0&&d!==void 0&&s!==d)return{index:s<d?s+1:s,anchor:"middle"};let f=this.
lane(t);return f===void 0?o:f===0&&this.#r>1?{index:0,anchor:"end"}:{index:f+1,anchor:"start"}}};function er(e,n){let t=Array.
from({length:e},()=>[]);return{all:n.map(o=>{let i=t[o.lane]??[],s=i.findIndex(d=>d<=o.from);return s===-1&&(s=i.length),
i[s]=o.to,{...o,place:s}}),counts:t.map(({length:o})=>o)}}function ri({lane:e,place:n,from:t,to:r,rows:o}){let i=[],s=t,
d,f,c=a=>{f!==void 0&&d!==void 0&&a>s&&i.push({event:f,lane:e,place:n,from:s,to:a,state:d})};for(let a of o)a.event.kind===
"state"&&(f??=a.event,d??=a.event.from,c(a.y),{y:s,event:f}=a,d=a.event.to);return c(r),i}var $e=class{timeline;options;rows;lanes;calls;states;promises;strips;scale;groups;width;height;columns;#e;#t;#r=new Map;#s=new Map;#o=new Map;constructor(n,t){
this.timeline=n,this.options=t;let{collapse:r,expanded:o,all:i=!1}=t,s=Xt(n,i);this.#e=new $n(n,s);let d=n.events.filter(
s.shown);this.#t=d[0]?.time??0,this.groups=Wt(d);let f=this.groups.filter(({first:u})=>r&&o?.has(u)!==!0),{rows:c,height:a}=this.#n(
Jt(n,d,f,u=>this.laneOf(u)));this.rows=c,this.height=a;for(let u of c){u.kind==="received"?this.#s.set(u.event.id,u):u.kind!==
"end"&&this.#r.set(u.event.id,u);let{group:y}=u;for(let w=y?.first??1;w<=(y?.last??0);w++)this.#r.set(w,u)}this.strips=t.
curves===!0?Un(n,u=>this.laneOf(u)):[],this.scale=Re(this.strips.flatMap(({samples:u})=>u));let l=er(s.names.length,this.#c()),
b=er(s.names.length,this.#u());this.calls=l.all,this.promises=l.all.flatMap(u=>this.#i(u)),this.states=b.all.flatMap(u=>ri(
u));for(let{socket:u,place:y}of b.all)this.#o.set(u,y);let p=this.#a(s.names,l.counts,b.counts);this.lanes=p.lanes,this.
columns=p.columns,this.width=p.width}rowOf(n){return this.#r.get(n)}receivedAt(n){let{scale:t}=this.options;return n.event.
kind==="packet"&&n.event.received!==void 0&&t!==void 0?Math.max(this.at(n.event.received),n.y):this.#s.get(n.event.id)?.
y??n.y+(t===void 0?An:5)}edge(n,t){let r=this.lanes[this.laneOf(n)??-1],o=this.#o.get(n);return r===void 0||o===void 0?r?.[t]??
0:r.tracksFrom+(t==="right"?o+1:o)*r.track}isSteep(n){return this.receivedAt(n)>n.y+An}get first(){return this.#t}at(n){
return Zt+(n-this.#t)*(this.options.scale??0)}yOf(n){if(this.options.scale!==void 0)return this.at(n);let{rows:t}=this,[
r,o]=[0,t.length];for(;r<o;){let f=r+o>>1;(t[f]?.time??0)<=n?r=f+1:o=f}let[i,s]=[t[r-1],t[r]];if(i===void 0)return t[0]?.
y??0;if(s===void 0)return i.y;let d=(n-i.time)/Math.max(s.time-i.time,1);return i.y+d*(s.y-i.y)}laneOf(n){return this.#e.
laneOf(n)}lane(n){return this.#e.lane(n)}#n(n){let{scale:t}=this.options,r=6,o=0,i=n.map(d=>{let f=this.#e.of(d),c=d.text===
""?[]:hn(d.text,f.anchor==="middle"?ei:Zo),[a,l]=this.#f(d.kind,c.length,f),b=t===void 0?{...d,column:f,lines:c,top:r,y:r+
a,height:l}:this.#d(d,f,c,a,l);return r+=l,o=Math.max(o,b.top+b.height),b}),s=t===void 0?r:Math.max(o,this.at(this.timeline.
duration));return{rows:i,height:s+10}}#d(n,t,r,o,i){let s=this.at(n.time);return{...n,column:t,lines:r,top:s-o,y:s,height:i}}#f(n,t,{
anchor:r}){return n==="received"?[5,10]:n==="group"?[8,t*B+32]:n==="packet"&&r==="middle"?[t*B+4,t*B+An+8]:[11,t*B+7]}#c(){
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
map(l=>hn(l,40)),d=l=>Math.max(0,...(s[l]??[]).map(({length:b})=>b))*me+28,f=[],c=[],a=Qo;for(let l=0;l<=o;l++){let b=l===
0||l===o,p=(i[l]??0)*me,u=z=>this.strips.some(cr=>cr.lane===z)?84:0,y=z=>this.#l(t[z],r[z]).whole+u(z),w=z=>z<0||z>=o?0:
Math.max(0,(d(z)-y(z))/2+8),T=w(l-1)+w(l),R=b&&o>0?Math.max(p===0?0:p+24,T):Math.max(p+60,T,o>1?240:0);if(f.push([a,a+R]),
a+=R,l===o)break;let{whole:N,bars:H,track:xe,bar:fr}=this.#l(t[l],r[l]),Oe=l===0&&o>1,Le=u(l),se=Oe?a+Le:a;c.push({name:s[l]??
[],x:se+N/2,left:a,right:a+N+Le,barsFrom:Oe?se:se+N-H,tracksFrom:Oe?se+H:se,track:xe,bar:fr,stripFrom:Oe?a:se+N,strip:Le}),
a+=N+Le}return{lanes:c,columns:f,width:Math.ceil(a+Zt)}}#l(n=0,t=0){let r=Math.min(ti,42/Math.max(n,1)),o=Math.min(ni,126/
Math.max(t,1)),i=Math.max(n,1)*r+1;return{whole:i+Math.max(t,1)*o,bars:i,track:o,bar:r}}};var oi={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function Sn(e){return P(e).toWellFormed().replaceAll(/[\\ufffe\\uffff]/g,
"�").replaceAll(/[&<>"]/g,n=>oi[n]??"")}function g(e){return String(Math.round(e*10)/10)}function ne(e,n,t,r,o,i=""){let s=r===
"start"?"":\` text-anchor="\${r}"\`,d=i===""?"":\` transform="\${i}"\`;return\`<text x="\${g(e)}" y="\${g(n)}" class="\${t}"\${s}\${d}\\
>\${Sn(o)}</text>\`}function ze(e){return e===void 0?"faint":\`a\${e%xn}\`}function tr(e,n){if(n.kind==="mark")return"notable";
let t=n.kind==="call"&&n.code!==void 0&&(n.promise===void 0||n.code!=="EAGAIN"),r=n.kind==="packet"&&Qt(n),o=n.kind==="d\\
ropped";return t||r||o||n.kind.startsWith("reset")?"wrong":n.kind==="retransmit"?"notable":ze(e.lane(n))}function Tn(e,n){
let t=n!==""?n:e.kind==="call"?e.line:"text"in e?e.text:"";return t===""?"":\`<title>\${Sn(t)}</title>\`}function ii(e,n,t,r,o){
let{lines:i,y:s,column:d}=n,[f=0,c=0]=e.columns[d.index]??[],a=(e.receivedAt(n)-s)/(r-t);if(e.isSteep(n)&&e.options.scale===
void 0){let u=r>t;return i.map((y,w)=>ne(u?f+10:c-10,s-5-(i.length-1-w)*B,o,u?"start":"end",y)).join("")}let l=(f+c)/2,b=s+
a*(l-t),p=\`rotate(\${g(Math.atan(a)*180/Math.PI)} \${g(l)} \${g(b)})\`;return i.map((u,y)=>ne(l,b-5-(i.length-1-y)*B,o,"midd\\
le",u,p)).join("")}function si(e,n,t){let{event:r,y:o}=n;if(r.kind!=="packet")return"";let[i,s]=[e.laneOf(r.from),e.laneOf(
r.to)],[d,f]=[e.lanes[i??-1],e.lanes[s??-1]];if(d===void 0||f===void 0)return"";let c=e.receivedAt(n),a=r.received===void 0?
" lost":"",l=r.length>0?" data":"";if(d===f){let R=d.right;return\`<path class="\${t} s\${l}\${a}" d="M\${g(R)} \${g(o-4)}h10v\\
8h-7"/>\`}let b=f.x>d.x,p=e.edge(r.from,b?"right":"left"),u=e.edge(r.to,b?"left":"right"),y=\`M\${g(p)} \${g(o)}L\${g(u)} \${g(
c)}\`,w=Math.atan2(c-o,u-p),T=R=>\`\${g(u-10*Math.cos(w+R))} \${g(c-10*Math.sin(w+R))}\`;return\`<path class="hit" d="\${y}"/><\\
path class="\${t} s\${l}\${a}" d="\${y}"/><path class="\${t} f head" d="M\${g(u)} \${g(c)}L\${T(.36)}L\${T(-.36)}z"/>\`}function di(e,n,t){
let{column:r,lines:o,y:i,event:s}=n,[d=0,f=0]=e.columns[r.index]??[];if(s.kind==="packet"&&r.anchor==="middle"&&n.kind===
"packet"){let[u,y]=[e.laneOf(s.from),e.laneOf(s.to)],[w,T]=[e.lanes[u??-1],e.lanes[y??-1]];if(w!==void 0&&T!==void 0){let R=T.
x>w.x,N=e.edge(s.from,R?"right":"left"),H=e.edge(s.to,R?"left":"right");return ii(e,n,N,H,t)}}let c={start:d+12,end:f-12,
middle:(d+f)/2}[r.anchor],a=n.kind==="group"?i+17:i+4,l=o.map((u,y)=>ne(c,a+y*B,t,r.anchor,u));if(r.anchor!=="middle"||n.
kind==="group")return l.join("");let b=Math.max(...o.map(({length:u})=>u))*me+12,p=o.length*B+2;return\`<rect class="grou\\
nd" x="\${g(c-b/2)}" y="\${g(a-13)}" width="\${g(b)}" height="\${g(p)}"/>\${l.join("")}\`}function fi(e,{group:n,y:t,height:r}){
if(n===void 0)return"";let[o,i]=[e.laneOf(n.from),e.laneOf(n.to)],[s,d]=[e.lanes[o??-1],e.lanes[i??-1]];if(s===void 0||d===
void 0)return"";let{scale:f}=e.options,c=f===void 0?r-14:Math.max(e.at(n.end)-t,33),a=Math.min(s.right,d.right),l=Math.max(
s.left,d.left),b=g(t+(f===void 0?c-8:Math.max(c/2,25))),p=ze(o),[u,y,w]=d.x>s.x?[a,l,-10]:[l,a,10],T=\`M\${g(y)} \${b}l\${w}\\
 -4v8z\`;return\`<rect class="group" x="\${g(a+3)}" y="\${g(t)}" width="\${g(l-a-6)}" height="\${g(c)}" rx="4"/><path class="\${p}\\
 s data" d="M\${g(u)} \${b}H\${g(y)}"/><path class="\${p} f" d="\${T}"/>\`}function ci(e,n,t){let r=e.lanes[e.lane(n.event)??-1];
return r===void 0?"":\`<circle class="\${t} f" cx="\${g(r.barsFrom+r.bar/2)}" cy="\${g(n.y)}" r="3.5"/>\`}function ai(e,n,t){
if(e.options.scale===void 0)return new Set(n);let r=new Set,o=new Map,i=new Map,s=d=>{let{kind:f,y:c,lines:a,column:l,event:b}=d,
p=a.length*B;if(f!=="packet"||b.kind!=="packet")return[c-8,c-8+p];let[u=0,y=1]=e.columns[l.index]??[],w=(e.receivedAt(d)-
c)/(y-u),R=Math.max(...a.map(({length:H})=>H))*me*w/2/Math.hypot(1,w),N=c+w*(y-u)/2;return[N-5-p-R,N+R]};for(let d of n){
if(!t(d.event.id))continue;r.add(d);let{index:f}=d.column;o.set(f,[...o.get(f)??[],s(d)])}for(let d of n){let{index:f}=d.
column,[c,a]=s(d);r.has(d)||(i.get(f)??Number.NEGATIVE_INFINITY)>c||o.get(f)?.some(([l,b])=>l<a&&b>c)!==!0&&(r.add(d),i.
set(f,a))}return r}function nr(e,n,t,r,o,i){let s="",d=new Set;for(let f of n){if(f.to<t||f.from>r)continue;let c=e.lanes[f.
lane];if(c===void 0)continue;let{event:a,state:l}=f,b=Math.max(f.to-f.from,3),p=\`\${f.lane} \${f.place} \${Math.round(f.from/
3)}\`;if(b<4&&d.has(p))continue;if(d.add(p),o==="calls"){let xe=c.barsFrom+f.place*c.bar;s+=\`<g data-e="\${a.id}" class="\${i(
a.id)}"><rect class="\${tr(e,a)} f bar" x="\${g(xe+.5)}" y="\${g(f.from)}" width="\${g(c.bar-1)}" height="\${g(b)}" rx="2"/>\${Tn(
a,"")}</g>\`;continue}let u=c.tracksFrom+f.place*c.track,y=l??"",[w,T]=[Math.max(f.from,t),Math.min(f.to,r)],R=T-w-6,N=(w+
T)/2,H=c.track>=13&&R>=y.length*5.5?ne(u+c.track/2,N+3,"band","middle",y,\`rotate(-90 \${g(u+c.track/2)} \${g(N)})\`):"";s+=
\`<g data-e="\${a.id}" class="\${i(a.id)}"><rect class="b-\${bn[y]??"none"}" x="\${g(u+.5)}" y="\${g(f.from)}" width="\${g(c.track-
1)}" height="\${g(b)}"><title>\${Sn(y)}</title></rect>\${H}</g>\`}return s}function ui(e,n,t,r){return e.promises.filter(o=>o.
to>=n&&o.from<=t).map(({event:o,lane:i,place:s,from:d,to:f})=>{let c=e.lanes[i];if(c===void 0)return"";let a=c.barsFrom+
s*c.bar-1;return\`<g data-e="\${o.id}" data-row="promise" class="\${r(o.id)}"><rect class="\${ze(i)} s" x="\${g(a)}" y="\${g(d)}\\
" width="\${g(c.bar+2)}" height="\${g(Math.max(f-d,4))}" rx="3"/></g>\`}).join("")}function li(e){let n=60/e,t=10**Math.floor(
Math.log10(n));return[1,2,5,10].map(r=>r*t).find(r=>r>=n)??n}function mi(e,n,t,r){let{scale:o}=e.options;if(o===void 0)return n.
filter(({kind:c})=>c!=="received").map(({y:c,time:a})=>ne(74,c+4,"axis","end",ce(a))).join("");let i=li(o),s=Math.max(0,
Math.min(9,9-Math.floor(Math.log10(i)))),d="",f=Math.max(0,Math.ceil(Math.max(e.first,(t-e.at(0))/o)/i));for(let c=f;e.at(
c*i)<=r;c++){let a=e.at(c*i);d+=\`<path class="tick" d="M78 \${g(a)}H\${e.width}"/>\${ne(74,a+4,"axis","end",(c*i/1e9).toFixed(
s))}\`}return d}function pi(e,n,t){let r=new Set;return e.rows.filter(o=>{let{top:i,height:s,kind:d,event:f,y:c,group:a}=o,
l=a===void 0?e.receivedAt(o):e.at(a.end);if(i>t||Math.max(i+s,d==="packet"||a?l:0)<n)return!1;if(e.options.scale===void 0)
return!0;let b=f.kind==="packet"?\`\${f.from} \${f.to}\`:e.lane(f),p=\`\${d} \${b} \${Math.round(c/3)}\`;return r.has(p)?!1:(r.add(
p),!0)})}function En(e,n={}){let{from:t=0,to:r=e.height,classes:o=()=>""}=n,i=pi(e,t,r),s=e.lanes.map(({x:p,strip:u,stripFrom:y})=>\`\${u===
0?"":\`<rect class="strip" x="\${g(y+3)}" y="\${g(t)}" width="\${g(u-8)}" height="\${g(r-t)}"/>\`}<path class="life" d="M\${g(p)}\\
 \${g(t)}V\${g(r)}"/>\`).join(""),d=ai(e,i,p=>/\\bselected\\b/.test(o(p))),f="",c="";for(let p of i){let{event:u,kind:y}=p;if(y===
"received")continue;let w=tr(e,u),T=\`<g data-e="\${u.id}" data-row="\${y}" class="r-\${y} \${o(u.id)}">\`,R=y==="packet"?si(e,
p,w):y==="group"?fi(e,p):y==="state"?ci(e,p,w):"",N=p.group===void 0?"":p.text;if(R!==""&&(f+=\`\${T}\${R}\${Tn(u,N)}</g>\`),
d.has(p)&&p.lines.length>0){let H=u.kind==="packet"&&u.labels.includes("retransmission"),xe=\`label \${y==="group"?"":H?"n\\
otable":w}\`;c+=\`\${T}\${di(e,p,xe)}\${Tn(u,N)}</g>\`}}let a=nr(e,e.states,t,r,"states",o),l=nr(e,e.calls,t,r,"calls",o),b=ui(
e,t,r,o);return\`\${mi(e,i,t,r)}\${s}\${Yt(e,t,r)}\${a}\${f}\${l}\${b}\${c}\`}function Ge({lanes:e}){return Math.max(1,...e.map(({
name:n})=>n.length))*B+18}function On(e){let n=Ge(e)-5,t=({name:r,x:o},i)=>{let s=Math.max(...r.map(({length:c})=>c))*me+
20,d=r.length*B+8,f=r.map((c,a)=>ne(o,n-d+16+a*B,"name","middle",c));return\`<rect class="\${ze(i)} f" x="\${g(o-s/2)}" y="\${g(
n-d)}" width="\${g(s)}" height="\${g(d)}" rx="6"/>\${f.join("")}\`};return\`\${ne(74,n-8,"axis","end","seconds")}\${e.lanes.map(
t).join("")}\`}var hi=12e6,yi=.25,gi=4;function Te(e,n,t){return Math.min(Math.max(e,n),t)}var Ve=class{box=I("ladder");shown={trueTimes:!1,
collapse:!0,all:!1,curves:!1,zoom:1,scale:0,expanded:new Set};#e;#t;#r=I("head");#s=I("space");#o;#n;#d=!1;constructor(n,t){
this.#e=n,this.#t=t,this.#o=document.createElementNS("http://www.w3.org/2000/svg","svg"),this.#o.setAttribute("aria-hidd\\
en","true"),this.#s.append(this.#o),this.#n=this.#c(),this.shown.zoom=Te(this.box.clientWidth/this.#n.width,.6,1),this.shown.
scale=this.#f(),this.box.addEventListener("scroll",()=>this.refresh()),addEventListener("resize",()=>this.refresh()),this.
change(()=>{}),this.box.scrollTop=0}get layout(){return this.#n}#f(){let{duration:n}=this.#e,t=Math.max(n-this.#n.first,
1);return Math.max(this.box.clientHeight-90,300)/t}#c(){let{trueTimes:n,scale:t,collapse:r,all:o,curves:i,expanded:s}=this.
shown;return new $e(this.#e,{collapse:r,all:o,curves:i,expanded:s,...n?{scale:t}:{}})}change(n,t){let{box:r}=this,o=this.#n,
i=t!==void 0&&"event"in t?o.rowOf(t.event)?.event.id:void 0,s=t!==void 0&&"y"in t?t.y:r.clientHeight/2,d=(r.scrollTop+s-
this.#i)/this.shown.zoom,f=o.rows.findLast(({y:p})=>p<=d)??o.rows[0],c=o.rows[o.rows.indexOf(f??{})+1],a=f===void 0||c===
void 0||c.y<=f.y?0:Te((d-f.y)/(c.y-f.y),0,1),l=i??f?.event.id,b=i===void 0?s:(o.rowOf(i)?.y??0)*this.shown.zoom+this.#i-
r.scrollTop;if(n(this.shown),this.#n=this.#c(),this.#u(),l!==void 0){let p=this.#n.rowOf(l)?.y??0,u=c===void 0?p:this.#n.
rowOf(c.event.id)?.y??p,y=i===void 0?p+a*Math.max(0,u-p):p;r.scrollTop=y*this.shown.zoom+this.#i-b}this.#a()}get#i(){return this.#r.
offsetHeight}#u(){let{zoom:n}=this.shown,{width:t,height:r}=this.#n,o=Ge(this.#n);this.#r.innerHTML=\`<svg aria-hidden="t\\
rue" width="\${t*n}" height="\${o*n}" viewBox="0 0 \${t} \${o}">\${On(this.#n)}</svg>\`,this.#r.style.width=\`\${t*n}px\`,this.#s.
style.width=\`\${t*n}px\`,this.#s.style.height=\`\${r*n}px\`}refresh(){this.#d||(this.#d=!0,requestAnimationFrame(()=>{this.#d=
!1,this.#a()}))}#a(){let{box:n}=this,{zoom:t}=this.shown,r=300,{width:o,height:i}=this.#n,s=Math.max(0,Math.floor((n.scrollTop-
r)/t)),d=Math.min(i,Math.ceil((n.scrollTop+n.clientHeight+r)/t));this.#o.setAttribute("width",String(o*t)),this.#o.setAttribute(
"height",String((d-s)*t)),this.#o.setAttribute("viewBox",\`0 \${s} \${o} \${d-s}\`),this.#o.style.top=\`\${s*t}px\`,this.#o.innerHTML=
En(this.#n,{from:s,to:d,classes:this.#t})}zoomBy(n,t=this.box.clientHeight/2){let r=this.#f(),o=hi/Math.max(this.#e.duration-
this.#n.first,1);this.change(i=>{i.trueTimes?i.scale=Te(i.scale*n,r,Math.max(o,r)):i.zoom=Te(i.zoom*n,yi,gi)},{y:t})}reset(){
let{shown:n,box:t}=this;this.change(()=>{n.zoom=Te(t.clientWidth/this.#n.width,.6,1),n.scale=this.#f()})}reveal(n){let t=this.#n.
rowOf(n);if(t===void 0)return;let{box:r}=this,o=t.y*this.shown.zoom+this.#i,[i,s]=[r.scrollTop+this.#i+40,r.scrollTop+r.
clientHeight-60];(o<i||o>s)&&(r.scrollTop=o-r.clientHeight/2);let[d=0,f=0]=this.#n.columns[t.column.index]??[],c=((t.column.
anchor==="start"?d:f)-20)*this.shown.zoom;(c<r.scrollLeft+40||c>r.scrollLeft+r.clientWidth-40)&&(r.scrollLeft=c-r.clientWidth/
2),this.refresh()}pages(){let n=new $e(this.#e,{collapse:!0,all:this.shown.all,curves:this.shown.curves}),t=Ge(n),r=n.width*
1.25-t,o=[];for(let i=0;i<n.height;){let s=n.rows.find(({top:c,height:a,y:l})=>Math.max(c+a,l)>i+r),d=s===void 0||s.top<=
i?i+r:s.top,f=Math.min(d,n.height);o.push(\`<svg viewBox="0 0 \${n.width} \${f-i+t}">\${On(n)}<svg y="\${t}" width="\${n.width}\\
" height="\${f-i}" viewBox="0 \${i} \${n.width} \${f-i}">\${En(n,{from:i,to:f})}</svg></svg>\`),i=f}return o.join("")}};function bi(e,n){let t=[n.kind,ee(n),le(e,n)];if(n.kind==="call"&&t.push(n.line),n.kind==="packet"){t.push(n.text,n.source,
n.destination,n.protocol,...n.labels);let r=n.length===0?"":n.data.slice(-2*n.length),o="";for(let i=0;i<Math.min(r.length,
4096);i+=2)o+=String.fromCharCode(Number.parseInt(r.slice(i,i+2),16));t.push(o)}return t.join(\`
\`).toLowerCase()}var Ye=class{#e;#t;constructor(n){this.#e=n}find(n){let t=n.toLowerCase().trim();return t===""?[]:(this.#t??=
this.#e.events.map(r=>bi(this.#e,r)),this.#t.flatMap((r,o)=>r.includes(t)?[o]:[]))}};function rr(e,n){let t=["Time in seconds","Kind","Who","What","Took"].map(i=>A("th",{scope:"col"},[i])),r=e.events.map(i=>{
let s=i.kind==="call"?i.end:i.kind==="packet"?i.received:void 0;return A("tr",{"data-e":String(i.id)},[A("th",{scope:"ro\\
w"},[ce(i.time)]),A("td",{},[i.kind]),A("td",{},[le(e,i)]),A("td",{class:"code"},[ee(i)]),A("td",{},[s===void 0?"":ue(s-
i.time)])])}),o=A("tbody",{},r);return o.addEventListener("click",({target:i})=>{let s=i instanceof Element?i.closest("[\\
data-e]")?.getAttribute("data-e"):null;s!=null&&n(Number(s))}),A("table",{},[A("caption",{},[\`\${e.events.length} entries\\
 in the order of time\`]),A("thead",{},[A("tr",{},t)]),o])}var Y=JSON.parse(I("data").textContent??""),xi=new Ye(Y),_,We=new Set,In=new Set,te=[],he=-1;function wi(e){let n=e===_?
" selected":We.has(e)?" related":"",t=_!==void 0&&!We.has(e)?" dim":"";return\`\${n}\${t}\${In.has(e)?" found":""}\`}var k=new Ve(
Y,wi),Ln=I("details"),or=I("content"),ki=I("said"),Xe=I("table"),ge=I("search"),ye;function j(e){return I(e)}function Ai(){
if(ye!==void 0)for(let e of ye.querySelectorAll("tbody tr")){let n=Number(e.dataset.e);e.className=\`\${n===_?"selected":""}\\
 \${In.has(n)?"found":""}\`}}function Je(){k.refresh(),Ai()}function re(e){_=e,We=e===void 0?new Set:_n(Y,e);let n=e===void 0?
void 0:Y.events[e];if(Ln.hidden=n===void 0,n===void 0||e===void 0){or.replaceChildren(),Je();return}or.replaceChildren(...Vt(
Y,n,We,sr)),Ln.scrollTop=0,ki.textContent=\`\${n.kind}, \${le(Y,n)}: \${ee(n)}\`,Xe.hidden?k.reveal(e):ye?.querySelector(\`[da\\
ta-e="\${e}"]\`)?.scrollIntoView({block:"nearest"}),Je()}function sr(e){k.layout.rowOf(e)===void 0&&(k.change(r=>{r.all=!0}),
j("all").setAttribute("aria-pressed","true"));let t=k.layout.rowOf(e)?.group;t!==void 0&&Rn(t.first),re(e)}function Rn(e){
k.change(n=>n.expanded.add(e),{event:e})}function pe(e){let n=k.layout.rows.filter(({kind:i})=>i!=="received"&&i!=="end");
if(n.length===0)return;let t=_===void 0?void 0:k.layout.rowOf(_),r=t===void 0?e>0?-1:n.length:n.indexOf(t),o=n[Math.min(
Math.max(r+e,0),n.length-1)];o!==void 0&&re(o.event.id)}function $i(){te=xi.find(ge.value),In=new Set(te),he=-1,I("hits").
textContent=ge.value.trim()===""?"":\`\${te.length} found\`,Je()}function Mn(e){if(te.length===0)return;he=(he+e+te.length+
(he===-1&&e<0?1:0))%te.length,I("hits").textContent=\`\${he+1} of \${te.length}\`;let n=te[he];n!==void 0&&sr(n)}function Ti(e){
e&&ye===void 0&&(ye=rr(Y,re),Xe.append(ye)),Xe.hidden=!e,k.box.hidden=e,j("as-table").setAttribute("aria-pressed",String(
e)),_!==void 0&&re(_),Je()}function be(e,n,t){let r=j(e);r.setAttribute("aria-pressed",String(n)),r.addEventListener("cl\\
ick",()=>{let o=r.getAttribute("aria-pressed")!=="true";r.setAttribute("aria-pressed",String(o)),t(o)})}var Qe=()=>_===void 0?
void 0:{event:_};be("true-times",!1,e=>{k.change(n=>{n.trueTimes=e},Qe())});be("collapse",!0,e=>{k.change(n=>{n.collapse=
e,n.expanded.clear()},Qe())});be("all",!1,e=>{k.change(n=>{n.all=e},Qe())});var{queue:Si,cwnd:Ei}=Re(Ie(Y)),ir=Si.toLocaleString(
"en");I("key").append(...[["q-recv","recvQ",\`bytes received and not read (right edge: \${ir})\`],["q-send","sendQ",\`bytes \\
written and not acknowledged (right edge: \${ir})\`],["q-cwnd","snd_cwnd",\`segments (right edge: \${Ei})\`]].map(([e="",n="",
t=""])=>A("span",{class:\`of-\${e}\`},[A("b",{},[n]),\` \${t}\`])));j("curves").disabled=Ie(Y).length===0;be("curves",!1,e=>{I(
"key").hidden=!e,k.change(n=>{n.curves=e},Qe())});be("as-table",!1,Ti);be("theme",matchMedia("(prefers-color-scheme: dar\\
k)").matches,e=>{document.documentElement.dataset.theme=e?"dark":"light"});j("nearer").addEventListener("click",()=>k.zoomBy(
1.3));j("farther").addEventListener("click",()=>k.zoomBy(1/1.3));j("whole").addEventListener("click",()=>k.reset());j("c\\
lose").addEventListener("click",()=>{re(void 0),k.box.focus()});j("next").addEventListener("click",()=>Mn(1));j("previou\\
s").addEventListener("click",()=>Mn(-1));ge.addEventListener("input",$i);ge.addEventListener("keydown",e=>{e.key==="Ente\\
r"&&Mn(e.shiftKey?-1:1)});k.box.addEventListener("click",({target:e})=>{let n=e instanceof Element?e.closest("[data-e]"):
null;if(n===null){re(void 0);return}let t=Number(n.getAttribute("data-e"));n.getAttribute("data-row")==="group"&&Rn(t),re(
t)});k.box.addEventListener("wheel",e=>{if(!e.ctrlKey&&!e.metaKey)return;e.preventDefault();let{top:n}=k.box.getBoundingClientRect();
k.zoomBy(Math.exp(-e.deltaY/300),e.clientY-n)},{passive:!1});var Ee=new Map,Se=0;function dr(){let[e,n]=[...Ee.values()];
if(e===void 0||n===void 0)return[0,0];let{top:t}=k.box.getBoundingClientRect();return[Math.hypot(e.clientX-n.clientX,e.clientY-
n.clientY),(e.clientY+n.clientY)/2-t]}k.box.addEventListener("pointerdown",e=>{e.pointerType==="touch"&&(Ee.set(e.pointerId,
e),[Se]=dr())});k.box.addEventListener("pointermove",e=>{if(!Ee.has(e.pointerId))return;Ee.set(e.pointerId,e);let[n,t]=dr();
Se>0&&n>0&&k.zoomBy(n/Se,t),Se=n});for(let e of["pointerup","pointercancel"])addEventListener(e,n=>{Ee.delete(n.pointerId),
Se=0});var Oi={ArrowDown:()=>pe(1),j:()=>pe(1),ArrowUp:()=>pe(-1),k:()=>pe(-1),Home:()=>pe(Number.NEGATIVE_INFINITY),End:()=>pe(
Number.POSITIVE_INFINITY),Enter:()=>{let e=_===void 0?void 0:k.layout.rowOf(_)?.group;e!==void 0?Rn(e.first):_!==void 0&&
Ln.focus()},"+":()=>k.zoomBy(1.3),"=":()=>k.zoomBy(1.3),"-":()=>k.zoomBy(1/1.3),0:()=>k.reset(),t:()=>j("true-times").click(),
c:()=>j("collapse").click(),q:()=>j("curves").click()};k.box.addEventListener("keydown",e=>{let n=Oi[e.key];n===void 0||
e.ctrlKey||e.metaKey||e.altKey||(e.preventDefault(),n())});addEventListener("keydown",e=>{e.key==="/"&&document.activeElement!==
ge&&(e.preventDefault(),ge.focus()),e.key==="Escape"&&_!==void 0&&(re(void 0),Xe.hidden&&k.box.focus())});addEventListener(
"beforeprint",()=>{I("print").innerHTML=k.pages()});addEventListener("afterprint",()=>I("print").replaceChildren());I("n\\
otes").replaceChildren(...Y.notes.map(e=>A("li",{},[P(e)])));})();`;

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
