// Generated from viewer/ by `npm run generate`; not to be edited.

/** What the page runs. */
export const script: string = `(()=>{function Gt(e,n){return e.kind==="packet"?e.from===n||e.to===n:e.kind!=="mark"&&e.kind!=="call"&&e.socket===n}function $n({
events:e},n){let t=n.socket??n.made;if(t===void 0)return[];let r=[];for(let o=n.id+1;o<e.length;o++){let i=e[o];if(i.time>
n.end)break;Gt(i,t)&&r.push(o)}return r}function Tn({events:e},n,t){for(let r=n.id-1;r>=0;r--){let o=e[r];if(!(o?.kind!==
"call"||(o.socket??o.made)!==t))return o.end>=n.time?[r]:[]}return[]}function En(e,n){let{events:t}=e,r=t[n],o=new Set([
n]);if(r===void 0||r.kind==="mark")return o;let i=(s=[])=>{for(let d of s)o.add(d)};if(r.kind==="call"){i(e.promises[r.promise??
-1]?.tries);for(let s of[...o].map(d=>t[d]))s?.kind==="call"&&i(s.packets);i($n(e,r));for(let s of[...o].map(d=>t[d]))s?.
kind==="packet"&&i([...s.writes,...s.reads])}else if(r.kind==="packet"){i([...r.writes,...r.reads]),r.original!==void 0&&
i([r.original]);for(let s of t)s.kind==="packet"&&s.original===n&&o.add(s.id);for(let s of[r.from,r.to])i(Tn(e,r,s))}else{
i(Tn(e,r,r.socket));let s=[...o].find(f=>t[f]?.kind==="call"),d=s===void 0?void 0:t[s];d?.kind==="call"&&i($n(e,d))}return o}var Wt=/[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]/gu;function Xt(e){for(let n=0;n<e.length;n++){let t=e.charCodeAt(n);if(t<32||t>126)return!1}
return!0}function P(e){return Xt(e)?e:e.replaceAll(Wt,n=>{let t=(n.codePointAt(0)??0).toString(16);return t.length>2?\`\\\\u\\
{\${t}}\`:\`\\\\x\${t.padStart(2,"0")}\`})}function Sn(e){if(e===null)return"null";switch(typeof e){case"object":return"an object";case"function":return"a function";case"\\
number":return String(e);case"string":return\`'\${e.length>40?\`\${e.slice(0,40)}...\`:e}'\`;case"bigint":return\`\${e}n\`;case"u\\
ndefined":return"undefined";default:return\`a \${typeof e}\`}}function T(e,n,t){let r=new TypeError(\`"\${e}" must be \${n}, g\\
ot \${Sn(t)}\`);return Object.assign(r,{code:"ERR_INVALID_ARG_TYPE"})}function O(e,n,t){let r=new RangeError(\`"\${e}" must \\
be \${n}, got \${Sn(t)}\`);return Object.assign(r,{code:"ERR_OUT_OF_RANGE"})}function On(e,n,t,r){for(let o in n)if(!(t.includes(o)||o===r))throw T(e,\`an object with no fields but \${t.join(", ")}\`,
o)}var se=new Uint8Array(0);function m(e,n){return e[n]??0}function p(e,n){return(e[n]??0)<<8|(e[n+1]??0)}function Ln(e,n){
return(e[n]??0)<<16|(e[n+1]??0)<<8|(e[n+2]??0)}function b(e,n){return((e[n]??0)<<24|(e[n+1]??0)<<16|(e[n+2]??0)<<8|(e[n+
3]??0))>>>0}function oe(e,n){return BigInt(b(e,n))<<32n|BigInt(b(e,n+4))}function _(e,n,t){e[n]=t>>>8,e[n+1]=t}function q(e,n,t){_(e,n,t>>>16),_(e,n+2,t)}function W(e,n,t){for(let r=n;r<t;r++)if(e[r]!==0)return!1;return!0}function In(e,n){if(e.length!==n.length)return!1;for(let t=0;t<
e.length;t++)if(e[t]!==n[t])return!1;return!0}function K(e){let n=0;for(let o of e)n+=o.length;let t=new Uint8Array(n),r=0;
for(let o of e)t.set(o,r),r+=o.length;return t}var Jt=Array.from({length:256},(e,n)=>n.toString(16).padStart(2,"0"));function qe(e,n=""){
let t="";for(let r=0;r<e.length;r++)t+=(r>0?n:"")+Jt[e[r]??0];return t}function C(e,n){return\`\${m(e,n)}.\${m(e,n+1)}.\${m(e,n+2)}.\${m(e,n+3)}\`}function I(e,n){let t=-1,r=1;for(let s=0;s<8;){let d=s;
for(;d<8&&p(e,n+2*d)===0;)d++;d-s>r&&(t=s,r=d-s),s=d+1}let o=t===0&&(r===6||r===5&&p(e,n+10)===65535)?6:8,i="";for(let s=0;s<
o;s++){if(s===t){i+="::",s+=r-1;continue}s>0&&s!==t+r&&(i+=":"),i+=p(e,n+2*s).toString(16)}return o===8?i:i+(r===5?":":"")+
C(e,n+12)}function v(e,n,t){return qe(e.subarray(n,n+t),":")}function ve(e){let n=e.split(".");if(n.length!==4)return;let t=new Uint8Array(
4);for(let r=0;r<4;r++){let o=n[r]??"";if(!/^(0|[1-9]\\d{0,2})$/.test(o)||Number(o)>255)return;t[r]=Number(o)}return t}function Rn(e){
let n=e.split("::");if(n.length>2)return;let t=n.map((d,f)=>Qt(d,f===n.length-1)),[r,o]=t;if(r===void 0||n.length===2&&o===
void 0)return;let i=r.length+(o?.length??0);if(o===void 0?i!==8:i>7)return;let s=new Uint8Array(16);return r.forEach((d,f)=>{
_(s,2*f,d)}),o?.forEach((d,f)=>{_(s,16-2*(o.length-f),d)}),s}function Qt(e,n){if(e==="")return[];let t=e.split(":"),r=[];
for(let[o,i]of t.entries())if(n&&o===t.length-1&&i.includes(".")){let s=ve(i);if(s===void 0)return;r.push(p(s,0),p(s,2))}else{
if(!/^[0-9a-f]{1,4}$/i.test(i))return;r.push(Number.parseInt(i,16))}return r}function Ve(e){if(e==="")return new Uint8Array(
0);let n=e.split(":");if(n.every(t=>/^[0-9a-f]{2}$/i.test(t)))return Uint8Array.from(n,t=>Number.parseInt(t,16))}function D(e,n,t,r,o){if(t===void 0&&o!==void 0)return o;if(typeof t!="number")throw T(\`\${e}.\${n}\`,"an integer",t);if(!Number.
isInteger(t)||t<0||t>r)throw O(\`\${e}.\${n}\`,\`an integer from 0 to \${r}\`,t);return t}function X(e,n,t){if(t===void 0)return!1;if(typeof t!="boolean")throw T(\`\${e}.\${n}\`,"a boolean",t);return t}function H(e,n,t,r){
if(!(t instanceof Uint8Array))throw T(\`\${e}.\${n}\`,"a Uint8Array",t);if(r!==void 0&&t.length!==r)throw O(\`\${e}.\${n}.lengt\\
h\`,\`\${r}\`,t.length);return t}function Un(e,n,t,r,o){if(typeof t!="string")throw T(\`\${e}.\${n}\`,o,t);let i=r(t);if(i===void 0)
throw O(\`\${e}.\${n}\`,o,t);return i}function de(e,n,t){return Un(e,n,t,Rn,"an IPv6 address")}function Se(e,n,t,r){let o="a hardware address",i=Un(e,n,t,Ve,o);
if(r!==void 0&&i.length!==r)throw O(\`\${e}.\${n}\`,\`\${o} of \${r} bytes\`,t);return i}function V(e,n,t){if(t===void 0)return[];
if(!Array.isArray(t))throw T(\`\${e}.\${n}\`,"an array",t);return t}function B(e,n,t){if(typeof n!="object"||n===null||Array.
isArray(n))throw T(e,"an object",n);for(let r in n)if(!t.has(r)){let o=[...t].join(", ");throw new TypeError(\`"\${e}.\${r}\\
" is not a field; there are \${o}\`)}}function $(e){return e.end-e.at}function U(e,n,t){let r=e.bytes.subarray(e.at,e.end),o={malformed:n,at:e.at,data:r};e.layers.
push(t===void 0?o:{...o,parsed:t}),e.at=e.end,e.next="done"}function E(e,n,t){return $(e)>=t?!0:(U(e,\`\${n}: a header of \${t}\\
 bytes, of which \${$(e)} are there\`),!1)}function Y(e,n){if(n>=e.end)return;let t=e.bytes.subarray(n,e.end);e.ip===void 0?
e.padding=t:e.ip.trailer=t,e.end=n}function he(e,n){switch(e){case 0:return n===6?"hopopts":"payload";case 1:return n===
4?"icmp":"payload";case 4:return"ip";case 6:return"tcp";case 17:return"udp";case 41:return"ip6";case 43:return n===6?"ro\\
uting":"payload";case 44:return n===6?"fragment":"payload";case 51:return"ah";case 58:return n===6?"icmp6":"payload";case 60:
return n===6?"dstopts":"payload";default:return"payload"}}function Oe(e){switch(e){case 2048:return"ip";case 34525:return"\\
ip6";case 2054:case 32821:return"arp";case 33024:case 34984:case 37120:case 37376:return"vlan";default:return"payload"}}var ye=2,_n=[8,0],Le=3,Zt=4,Ge=5,Cn=9,Dn=11,Ie=12,Bn=[13,14],jn=[15,16],Ye=[17,18],er=[Le,Zt,Ge,Dn,Ie],Fn=[Le,Dn,Ie];function nr(e){
let n=Fn.includes(e)?16711680:0;return _n.includes(e)||Bn.includes(e)||jn.includes(e)||Ye.includes(e)||e===Ge||e===Cn?4294967295:
e===Le?(n|65535)>>>0:e===Ie?(n|4278190080)>>>0:n}function Kn(e,n){if(!E(e,"icmp",8))return;let{bytes:t,at:r}=e,o=m(t,r),
i=b(t,r+4),s={type:o,code:m(t,r+1),checksum:p(t,r+2)},d=8;_n.includes(o)||jn.includes(o)||Ye.includes(o)?(s.id=i>>>16,s.
seq=i&65535,Ye.includes(o)&&$(e)>=12&&(s.mask=C(t,r+8),d=12)):Bn.includes(o)?(s.id=i>>>16,s.seq=i&65535,$(e)>=20&&(s.originate=
b(t,r+8),s.receive=b(t,r+12),s.transmit=b(t,r+16),d=20)):o===Cn?d=tr(e,s):o===Ge?s.gateway=C(t,r+4):o===Le?(s.code===4||
(i&65535)!==0)&&(s.mtu=i&65535):o===Ie&&(s.pointer=i>>>24);let f=(i&~nr(o))>>>0;f!==0&&(s.reserved=f),Fn.includes(o)&&(i>>>
16&255)!==0&&(s.originalLength=i>>>16&255),e.layers.push({icmp:s}),e.at=r+d,e.next="payload",er.includes(o)&&e.depth<ye&&
$(e)>0&&We(e,s,4*(s.originalLength??0),n)}function We(e,n,t,r){let o=t>0&&t<$(e)?e.at+t:e.end;n.original=r(e,e.at,o),o<e.
end&&(n.extensions=e.bytes.subarray(o,e.end)),e.at=e.end,e.next="done"}function tr(e,n){let{bytes:t,at:r}=e,o=m(t,r+4);n.
entrySize=m(t,r+5),n.lifetime=p(t,r+6);let i=n.entrySize===2&&$(e)>=8+8*o;i||(n.reserved=o);let s=[];for(let d=0;i&&d<o;d++){
let f=r+8+8*d;s.push({address:C(t,f),preference:b(t,f+4)})}return n.routers=s,8+8*s.length}var zn=1,qn=2,vn=3,Vn=4,Yn=5,Gn=14,Wn=25,Xn=31;function Jn(e,n,t){let{bytes:r,end:o}=e,i=[];for(let s=n;s<o;){let d=m(r,
s+1)*8;if(s+2>o||d===0||s+d>o){let f=s+2>o?"no length":\`a length of \${d}\`;i.push({malformed:\`neighbour discovery option \${m(
r,s)}: \${f}\`,at:s,data:r.subarray(s,o)});break}i.push(rr(e,s,d,t)),s+=d}return i}function rr(e,n,t,r){let{bytes:o}=e,i=m(
o,n);if(i===Vn&&t>8&&e.depth<ye&&p(o,n+2)===0&&b(o,n+4)===0)return{redirected:r(e,n+8,n+t)};let s=or(o,n,i,t);if(s!==void 0){
let d=fr("",s,()=>new Uint8Array(0));if(In(d,o.subarray(n,n+t)))return s}return{type:i,data:o.subarray(n+2,n+t)}}function or(e,n,t,r){
switch(t){case zn:return{sourceLinkAddress:v(e,n+2,r-2)};case qn:return{targetLinkAddress:v(e,n+2,r-2)};case vn:return r!==
32?void 0:{prefix:{prefix:I(e,n+16),length:m(e,n+2),onLink:(m(e,n+3)&128)!==0,autonomous:(m(e,n+3)&64)!==0,valid:b(e,n+4),
preferred:b(e,n+8)}};case Yn:return r===8?{mtu:b(e,n+4)}:void 0;case Gn:return{nonce:e.subarray(n+2,n+r)};case Wn:{if(r%
16!==8)return;let o=[];for(let i=n+8;i<n+r;i+=16)o.push(I(e,i));return{rdnss:{lifetime:b(e,n+4),addresses:o}}}case Xn:return{
dnssl:{lifetime:b(e,n+4),domains:ir(e,n+8,n+r)}};default:return}}function ir(e,n,t){let r=[],o=[];for(let i=n;i<t;){let s=m(
e,i);if(s===0){if(o.length===0)break;r.push(o.join(".")),o=[],i++}else o.push(String.fromCharCode(...e.subarray(i+1,Math.
min(i+1+s,t)))),i+=1+s}return r}function G(e,n,...t){let r=K(t),o=Math.ceil((r.length+2)/8);if(o>255)throw O(e,"at most 2038 bytes long",r.length);let i=new Uint8Array(
o*8);return i[0]=n,i[1]=o,i.set(r,2),i}var Xe=new Uint8Array(2),sr=new Set(["lifetime","addresses"]),dr=new Set(["lifeti\\
me","domains"]),Hn="an object with one of sourceLinkAddress, targetLinkAddress, prefix, redirected, mtu, rdnss, dnssl, n\\
once, or type and data";function ge(e,n,t){let r=new Uint8Array(4);return q(r,0,D(e,n,t,4294967295)),r}function fr(e,n,t){
if(typeof n!="object"||n===null)throw T(e,Hn,n);if("malformed"in n)return H(e,"data",n.data);if("sourceLinkAddress"in n){
let o=Se(e,"sourceLinkAddress",n.sourceLinkAddress);return G(\`\${e}.sourceLinkAddress\`,zn,o)}if("targetLinkAddress"in n){
let o=Se(e,"targetLinkAddress",n.targetLinkAddress);return G(\`\${e}.targetLinkAddress\`,qn,o)}if("prefix"in n)return ar(\`\${e}\\
.prefix\`,n.prefix);if("redirected"in n){let o=t(\`\${e}.redirected\`,n.redirected);return G(\`\${e}.redirected\`,Vn,new Uint8Array(
6),o)}if("mtu"in n)return G(e,Yn,Xe,ge(e,"mtu",n.mtu));if("nonce"in n)return G(\`\${e}.nonce\`,Gn,H(e,"nonce",n.nonce));if("\\
rdnss"in n){let o=\`\${e}.rdnss\`;B(o,n.rdnss,sr);let i=V(o,"addresses",n.rdnss.addresses).map((d,f)=>de(o,\`addresses[\${f}]\`,
d)),s=ge(o,"lifetime",n.rdnss.lifetime);return G(\`\${o}.addresses\`,Wn,Xe,s,...i)}if("dnssl"in n){let o=\`\${e}.dnssl\`;B(o,n.
dnssl,dr);let i=V(o,"domains",n.dnssl.domains).map((d,f)=>ur(\`\${o}.domains[\${f}]\`,d)),s=ge(o,"lifetime",n.dnssl.lifetime);
return G(\`\${o}.domains\`,Xn,Xe,s,...i)}if(!("type"in n))throw T(e,Hn,n);let r=D(e,"type",n.type,255);return G(\`\${e}.data\`,
r,H(e,"data",n.data))}var cr=new Set(["prefix","length","onLink","autonomous","valid","preferred"]);function ar(e,n){B(e,
n,cr);let t=(X(e,"onLink",n.onLink)?128:0)|(X(e,"autonomous",n.autonomous)?64:0);return G(e,vn,Uint8Array.of(D(e,"length",
n.length,255),t),ge(e,"valid",n.valid),ge(e,"preferred",n.preferred),new Uint8Array(4),de(e,"prefix",n.prefix))}function ur(e,n){
if(typeof n!="string")throw T(e,"a domain name",n);let t=n.split(".").map(r=>{let o=Uint8Array.from(r,i=>i.charCodeAt(0));
if(o.length===0||o.length>255)throw O(e,"a domain name with labels of 1 to 255 bytes",n);return K([Uint8Array.of(o.length),
o])});return K([...t,Uint8Array.of(0)])}var lr="FSRP.UEWe",mr=Array.from({length:512},(e,n)=>[...lr].filter((t,r)=>n>>r&1).join(""));function Je(e){return mr[e&
511]??""}var pr=["MP_CAPABLE","MP_JOIN","DSS","ADD_ADDR","REMOVE_ADDR","MP_PRIO","MP_FAIL","MP_FASTCLOSE","MP_TCPRST"],hr=1,yr=2,
gr=4,br=8,Qn=16;function Zn(e){let n=m(e,2)>>4,t=m(e,2)&15;return xr(pr[n],e,t)??{subtype:n,flags:t,data:e.subarray(3)}}
function xr(e,n,t){switch(e){case"MP_CAPABLE":return wr(n,t);case"MP_JOIN":return kr(n,t);case"DSS":return Ar(n,t);case"\\
ADD_ADDR":return $r(n,t);case"REMOVE_ADDR":return n.length<4?void 0:{subtype:e,addressIds:[...n.subarray(3)],...ie(t)};case"\\
MP_PRIO":return n.length>4?void 0:{subtype:e,backup:(t&1)!==0,...n.length===4?{addressId:m(n,3)}:{},...ie(t&14)};case"MP\\
_FAIL":return n.length!==12?void 0:{subtype:e,dataSeq:oe(n,4),...ie(t<<8|m(n,3))};case"MP_FASTCLOSE":return n.length!==12?
void 0:{subtype:e,key:oe(n,4),...ie(t<<8|m(n,3))};case"MP_TCPRST":return n.length===4?{subtype:e,flags:t,reason:m(n,3)}:
void 0;default:return}}function ie(e){return e===0?{}:{reserved:e}}function wr(e,n){if([4,12,20,22,24].includes(e.length))
return{subtype:"MP_CAPABLE",version:n,flags:m(e,3),...e.length>=12?{senderKey:oe(e,4)}:{},...e.length>=20?{receiverKey:oe(
e,12)}:{},...e.length>=22?{dataLength:p(e,20)}:{},...e.length>=24?{checksum:p(e,22)}:{}}}function kr(e,n){let t={subtype:"\\
MP_JOIN",backup:(n&1)!==0,...ie(n&14),addressId:m(e,3)};switch(e.length){case 12:return{...t,token:b(e,4),nonce:b(e,8)};case 16:
return{...t,hmac:e.subarray(4,12),nonce:b(e,12)};case 24:return{...t,hmac:e.subarray(4,24)};default:return}}function Ar(e,n){
let t=m(e,3),r=t&hr?t&yr?8:4:0,o=t&gr?t&br?8:4:0,i=4+r+(o===0?0:o+6),s=o>0&&e.length===i+2;if(e.length<4||e.length!==i&&
!s)return;let d=(r>0?3:0)|(o>0?12:0)|Qn,f=4+r;return{subtype:"DSS",fin:(t&Qn)!==0,...r>0?{dataAck:r===8?oe(e,4):b(e,4)}:
{},...o>0?{dataSeq:o===8?oe(e,f):b(e,f),subflowSeq:b(e,f+o),dataLength:p(e,f+o+4)}:{},...s?{checksum:p(e,i)}:{},...ie(n<<
8|t&~d)}}function $r(e,n){let t=e.length>=20?16:4,r=e.length-4-t;if(![0,2,8,10].includes(r))return;let o=r===2||r===10,i=4+
t+(o?2:0);return{subtype:"ADD_ADDR",echo:(n&1)!==0,...ie(n&14),addressId:m(e,3),address:t===4?C(e,4):I(e,4),...o?{port:p(
e,4+t)}:{},...r>=8?{hmac:e.subarray(i,i+8)}:{}}}var Tr=2,Er=3,Sr=4,Or=5,Lr=8,Ir=19,Rr=28,Ur=29,Mr=30,Nr=34,et=172,Pr=174,_r=[["e0b","ceb","e1b"],["e1b","ceb","e0b"]];function nt(e,n,t){
let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!W(e,o,t))&&r.push({padding:e.subarray(o,t)});
break}if(i===1){r.push("nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let d=o+1>=t?"no length":\`a length of \${s}\`;
r.push({malformed:\`tcp option \${i}: \${d}\`,at:o,data:e.subarray(o,t)});break}r.push(Cr(i,e,o,s)),o+=s}return r}function Cr(e,n,t,r){
switch(e){case Tr:if(r===4)return{mss:p(n,t+2)};break;case Er:if(r===3)return{wscale:m(n,t+2)};break;case Sr:if(r===2)return"\\
sackOK";break;case Or:if(r%8===2)return{sack:Dr(n,t+2,t+r)};break;case Lr:if(r===10)return{timestamp:{val:b(n,t+2),ecr:b(
n,t+6)}};break;case Ir:if(r===18)return{md5:n.subarray(t+2,t+18)};break;case Rr:if(r===4){let o=p(n,t+2),i=o&32768?"minu\\
tes":"seconds";return{userTimeout:{value:o&32767,unit:i}}}break;case Ur:if(r>=4){let o=n.subarray(t+4,t+r);return{ao:{keyId:m(
n,t+2),nextKeyId:m(n,t+3),mac:o}}}break;case Mr:if(r>=3)return{mptcp:Zn(n.subarray(t,t+r))};break;case Nr:return{fastOpen:n.
subarray(t+2,t+r)};case 253:case 254:if(r>=4){let o=n.subarray(t+4,t+r);return{experiment:{kind:e,id:p(n,t+2),data:o}}}break;case et:case Pr:
if(r<=11&&r%3===2)return{accEcn:Br(n,t,r,e===et?0:1)};break}return{kind:e,data:n.subarray(t+2,t+r)}}function Dr(e,n,t){let r=[];
for(let o=n;o<t;o+=8)r.push([b(e,o),b(e,o+4)]);return r}function Br(e,n,t,r){let o={order:r};return _r[r].forEach((i,s)=>{
2+3*s<t&&(o[i]=Ln(e,n+2+3*s))}),o}function jr(e,n,t){let r={};return t>=4&&(r.sport=p(e,n),r.dport=p(e,n+2)),t>=8&&(r.seq=b(e,n+4)),t>=12&&(r.ack=b(e,n+8)),
t>=20&&(r.flags=Je(p(e,n+12)),r.win=p(e,n+14),r.checksum=p(e,n+16),r.urg=p(e,n+18)),r}function rt(e){let{bytes:n,at:t}=e,
r=$(e),o=r>=13?m(n,t+12)>>4:5,i=o*4;if(i<20||r<i){let c=i<20?\`tcp: a data offset of \${o}, less than 5\`:\`tcp: a header of\\
 \${i} bytes, of which \${r} are there\`;U(e,c,{tcp:jr(n,t,r)});return}let s=p(n,t+12),d={sport:p(n,t),dport:p(n,t+2),seq:b(
n,t+4),ack:b(n,t+8),flags:Je(s),win:p(n,t+14),checksum:p(n,t+16),urg:p(n,t+18),options:i===20?[]:nt(n,t+20,t+i)},f=s>>9&
7;f!==0&&(d.reserved=f),e.layers.push({tcp:d}),e.at=t+i,e.next="payload"}function ot(e){let{bytes:n,at:t}=e,r=$(e);if(r<8){let s=r>=4?{sport:p(n,t),dport:p(n,t+2)}:{},d=r>=6?{...s,length:p(n,t+
4)}:s;U(e,\`udp: a header of 8 bytes, of which \${r} are there\`,{udp:d});return}let o=p(n,t+4),i={sport:p(n,t),dport:p(n,t+
2),length:o,checksum:p(n,t+6)};if(o>0&&o<8){U(e,\`udp: a length of \${o}, less than that of its header, 8\`,{udp:i});return}
e.layers.push({udp:i}),o!==0&&Y(e,t+o),e.at=t+8,e.next="payload"}var Qe=1,it=2,st=3,Ze=4,dt=[128,129],ft=130,Fr=132,Kr=133,en=134,ct=135,nn=136,tn=137,at=143,ut={[en]:8,[ct]:16,[nn]:16,
[tn]:32};function lt(e){return e>=ft&&e<=Fr}function Hr(e){return e>=Kr&&e<=tn}function zr(e,n){return e===Qe||e===st?4278190080:
e===it||e===Ze||dt.includes(e)?4294967295:lt(e)?4294901760:n?e===en?4290838527:e===nn?3758096384:e===at?65535:0:0}function mt(e,n){
if(!E(e,"icmp6",8))return;let{bytes:t,at:r}=e,o=m(t,r),i=b(t,r+4),s={type:o,code:m(t,r+1),checksum:p(t,r+2)},d=$(e)-8,f=d>=
(ut[o]??0);if(e.layers.push({icmp6:s}),e.at=r+8,e.next="payload",o===it)s.mtu=i;else if(o===Ze)s.pointer=i;else if(dt.includes(
o))s.id=i>>>16,s.seq=i&65535;else if(lt(o))vr(e,s,i,d);else if(o===at){let a=Vr(t,r+8,e.end,i&65535);f=a!==void 0,a!==void 0&&
(s.records=a.records,e.at=a.end)}else Hr(o)&&f&&qr(e,s,i,n);let c=(i&~zr(o,f))>>>0;if(c!==0&&(s.reserved=c),o>=Qe&&o<=Ze){
let a=o===Qe||o===st?i>>>24:0;a!==0&&(s.originalLength=a),e.depth<ye&&d>0&&We(e,s,8*a,n)}}function qr(e,n,t,r){let{bytes:o,
at:i}=e;switch(n.type){case en:n.hopLimit=t>>>24,n.managed=(t&8388608)!==0,n.other=(t&4194304)!==0,n.lifetime=t&65535,n.
reachable=b(o,i),n.retransmit=b(o,i+4);break;case nn:n.router=t>>>31!==0,n.solicited=(t&1073741824)!==0,n.override=(t&536870912)!==
0,n.target=I(o,i);break;case ct:n.target=I(o,i);break;case tn:n.target=I(o,i),n.destination=I(o,i+16);break}let s=i+(ut[n.
type]??0);n.options=Jn(e,s,r),e.at=e.end,e.next="done"}function vr(e,n,t,r){let{bytes:o,at:i}=e;if(n.maxResponse=t>>>16,
r<16||(n.group=I(o,i),e.at=i+16,n.type!==ft||r<20))return;let s=p(o,i+18);r<20+16*s||(n.robustness=m(o,i+16),n.interval=
m(o,i+17),n.sources=Array.from({length:s},(d,f)=>I(o,i+20+16*f)),e.at=i+20+16*s)}function Vr(e,n,t,r){let o=[],i=n;for(let s=0;s<
r;s++){let d=4*m(e,i+1),f=p(e,i+2),c=i+20+16*f+d;if(i+20>t||c>t)return;o.push({type:m(e,i),group:I(e,i+4),sources:Array.
from({length:f},(a,l)=>I(e,i+20+16*l)),...d>0?{auxiliary:e.subarray(c-d,c)}:{}}),i=c}return{records:o,end:i}}var Yr=148,Gr=7,Wr=131,Xr=137;function pt(e){let{bytes:n,at:t}=e;if($(e)>0&&m(n,t)>>4!==4){U(e,\`ip: version \${m(n,t)>>4}\`);
return}if(!E(e,"ip",20))return;let r=(m(n,t)&15)*4;if(r<20){U(e,\`ip: a header length of \${r}\`);return}if(!E(e,"ip",r))return;
let o=p(n,t+2);if(o!==0&&o<r){U(e,\`ip: a length of \${o}, less than that of its header, \${r}\`);return}let i=p(n,t+6),s=(i&
8191)*8,d=m(n,t+9),f={src:C(n,t+12),dst:C(n,t+16),tos:m(n,t+1),length:o,id:p(n,t+4),df:(i&16384)!==0,mf:(i&8192)!==0,offset:s,
ttl:m(n,t+8),protocol:d,checksum:p(n,t+10),options:r===20?[]:Jr(n,t+20,t+r)};(i&32768)!==0&&(f.reserved=!0),e.layers.push(
{ip:f}),o!==0&&Y(e,t+o),e.ip=f,e.version=4,e.at=t+r,e.next=s>0?"payload":he(d,4)}function Jr(e,n,t){let r=[],o=n;for(;o<
t;){let i=m(e,o);if(i===0){r.push("eol"),o++,(t-o>=4||!W(e,o,t))&&r.push({padding:e.subarray(o,t)});break}if(i===1){r.push(
"nop"),o++;continue}let s=m(e,o+1);if(o+1>=t||s<2||o+s>t){let d=o+1>=t?"no length":\`a length of \${s}\`;r.push({malformed:\`\\
ip option \${i}: \${d}\`,at:o,data:e.subarray(o,t)});break}r.push(Qr(i,e.subarray(o+2,o+s))),o+=s}return r}function Qr(e,n){
if(e===Yr&&n.length===2)return{routerAlert:p(n,0)};if(n.length%4===1){let t=Zr(n);if(e===Gr)return{recordRoute:t};if(e===
Wr)return{looseSourceRoute:t};if(e===Xr)return{strictSourceRoute:t}}return{type:e,data:n}}function Zr(e){let n=[];for(let t=1;t<
e.length;t+=4)n.push(C(e,t));return{pointer:m(e,0),addresses:n}}var eo=5,no=194;function ht(e){let{bytes:n,at:t}=e;if($(e)>0&&m(n,t)>>4!==6){U(e,\`ip6: version \${m(n,t)>>4}\`);return}if(!E(
e,"ip6",40))return;let r=b(n,t),o=p(n,t+4),i=m(n,t+6),s={src:I(n,t+8),dst:I(n,t+24),trafficClass:r>>>20&255,flowLabel:r&
1048575,length:o,next:i,hopLimit:m(n,t+7)};e.layers.push({ip6:s}),o===0&&(i===0||$(e)>65575)||Y(e,t+40+o),e.ip=s,e.version=
6,e.at=t+40,e.next=he(i,6)}function rn(e,n,t,r){if(!E(e,n,8))return;let o=(m(e.bytes,e.at+1)+r)*t;if(o<8){U(e,\`\${n}: a length of \${o}\`);return}return E(
e,n,o)?o:void 0}function Ue(e,n,t){e.at+=n,e.next=he(t,e.version)}function yt(e,n){let t=rn(e,n,8,1);if(t===void 0)return;
let{bytes:r,at:o}=e,i=m(r,o),s={next:i,options:to(r,o+2,o+t)};e.layers.push(n==="hopopts"?{hopopts:s}:{dstopts:s}),Ue(e,
t,i)}function to(e,n,t){let r=[],o=n;for(;o<t;){let i=m(e,o);if(i===0){r.push("pad1"),o++;continue}let s=2+m(e,o+1);if(o+
1>=t||o+s>t){let f=o+1>=t?"no length":\`a length of \${s-2}\`;r.push({malformed:\`ip6 option \${i}: \${f}\`,at:o,data:e.subarray(
o,t)});break}let d=e.subarray(o+2,o+s);i===1&&W(d,0,d.length)?r.push({padN:s}):i===eo&&s===4?r.push({routerAlert:p(d,0)}):
i===no&&s===6?r.push({jumbo:b(d,0)}):r.push({type:i,data:d}),o+=s}return r}function ro(e,n){return(e===0||e===2||e===4)&&n%16===4}function gt(e){let n=rn(e,"routing",8,1);if(n===void 0)return;let{
bytes:t,at:r}=e,o=m(t,r),i=m(t,r+2),s={next:o,type:i,segmentsLeft:m(t,r+3)};if(ro(i,n-4)){let d=b(t,r+4);d!==0&&(s.word=
d);let f=[];for(let c=r+8;c<r+n;c+=16)f.push(I(t,c));s.addresses=f}else s.data=t.subarray(r+4,r+n);e.layers.push({routing:s}),
Ue(e,n,o)}function bt(e){if(!E(e,"fragment",8))return;let{bytes:n,at:t}=e,r=m(n,t),o=p(n,t+2),i=o&65528,s=m(n,t+1)<<2|o>>1&3;e.layers.
push({fragment:{next:r,offset:i,more:(o&1)!==0,id:b(n,t+4),...s===0?{}:{reserved:s}}}),Ue(e,8,r),i>0&&(e.next="payload")}function xt(e){let n=rn(e,"ah",4,2);if(n===void 0||!E(e,"ah",12))return;let{bytes:t,at:r}=e;if(n<12){U(e,\`ah: a length o\\
f \${n}\`);return}let o=m(t,r),i=p(t,r+2);e.layers.push({ah:{next:o,spi:b(t,r+4),seq:b(t,r+8),icv:t.subarray(r+12,r+n),...i===
0?{}:{reserved:i}}}),Ue(e,n,o)}var oo=1500;function kt(e){if(!E(e,"ethernet",14))return;let{bytes:n,at:t}=e,r=p(n,t+12);e.layers.push({ethernet:{dst:v(n,t,6),src:v(
n,t+6,6),type:r}}),e.at=t+14,At(e,r)}function At(e,n){n<=oo&&Y(e,e.at+n),e.next=Oe(n)}function $t(e){if(!E(e,"vlan",4))return;let n=p(e.bytes,e.at),t=p(e.bytes,e.at+2);e.layers.push({vlan:{priority:n>>13,dei:(n&
4096)!==0,id:n&4095,type:t}}),e.at+=4,At(e,t)}function Tt(e,n,t){let r=Math.min(t,8);return{address:v(e,n,r),...t>8?{addressLength:t}:{},...W(e,n+r,n+8)?{}:{unused:e.
subarray(n+r,n+8)}}}function Et(e){if(!E(e,"sll",16))return;let{bytes:n,at:t}=e,r=p(n,t+14);e.layers.push({sll:{packetType:p(
n,t),hardwareType:p(n,t+2),...Tt(n,t+6,p(n,t+4)),protocol:r}}),e.at=t+16,e.next=Oe(r)}function St(e){if(!E(e,"sll2",20))
return;let{bytes:n,at:t}=e,r=p(n,t),o=p(n,t+2);e.layers.push({sll2:{ifindex:b(n,t+4),packetType:m(n,t+10),hardwareType:p(
n,t+8),...Tt(n,t+12,m(n,t+11)),protocol:r,...o===0?{}:{reserved:o}}}),e.at=t+20,e.next=Oe(r)}var io=new Set(["packetType",
"hardwareType","address","addressLength","unused","protocol"]),Ls=new Set([...io,"ifindex","reserved"]);var so=2,fo=[24,28,30];function Ot(e,n){if(!E(e,"loopback",4))return;let t=b(e.bytes,e.at),r=n||t<=65535?"big":"little",
o=new Uint8Array(4);q(o,0,t);let i=r==="big"?t:b(o.reverse(),0);e.layers.push({loopback:{family:i,order:r}}),e.at+=4,e.next=
i===so?"ip":fo.includes(i)?"ip6":"payload"}function wt(e,n,t,r){return r===2048&&t===4?C(e,n):v(e,n,t)}function Lt(e){if(!E(e,"arp",8))return;let{bytes:n,at:t}=e,r=p(
n,t+2),o=m(n,t+4),i=m(n,t+5),s=8+2*(o+i);if($(e)<s){U(e,\`arp: \${s} bytes with its addresses, of which \${$(e)} are there\`);
return}e.layers.push({arp:{hardwareType:p(n,t),protocolType:r,operation:p(n,t+6),sha:v(n,t+8,o),spa:wt(n,t+8+o,i,r),tha:v(
n,t+8+o+i,o),tpa:wt(n,t+8+2*o+i,i,r)}}),Y(e,t+s),e.at=t+s,e.next="done"}var on={ethernet:1,sll:113,sll2:276,null:0,loop:108,raw:101,ipv4:228,ipv6:229};var Me=class{layers;link;length;constructor(n,t,r){this.layers=n,this.link=t,this.length=r}get ethernet(){return L(this,
"ethernet")}get vlan(){return L(this,"vlan")}get sll(){return L(this,"sll")}get sll2(){return L(this,"sll2")}get loopback(){
return L(this,"loopback")}get arp(){return L(this,"arp")}get ip(){return L(this,"ip")}get ip6(){return L(this,"ip6")}get hopopts(){
return L(this,"hopopts")}get dstopts(){return L(this,"dstopts")}get routing(){return L(this,"routing")}get fragment(){return L(
this,"fragment")}get ah(){return L(this,"ah")}get icmp(){return L(this,"icmp")}get icmp6(){return L(this,"icmp6")}get tcp(){
return L(this,"tcp")}get udp(){return L(this,"udp")}get payload(){return L(this,"payload")??se}get padding(){return L(this,
"padding")??se}get malformed(){return this.layers.find(n=>"malformed"in n)}};function L(e,n){for(let t of e.layers){if("\\
malformed"in t)continue;let o=t[n];if(o!==void 0)return o}}var co={ethernet:"ethernet",sll:"sll",sll2:"sll2",null:"loopback",loop:"loopback",raw:"raw",ipv4:"ip",ipv6:"ip6"};function It(e,n={}){
if(!(e instanceof Uint8Array))throw T("bytes","a Uint8Array",e);if(typeof n!="object"||n===null)throw T("options","an ob\\
ject",n);On("options",n,["link","length"]);let{link:t="ethernet",length:r=e.length}=n;if(!Object.hasOwn(on,t))throw O("o\\
ptions.link",\`one of \${Object.keys(on).join(", ")}\`,t);if(!Number.isSafeInteger(r)||r<e.length)throw O("options.length",
\`at least \${e.length}, the bytes given\`,r);return Rt(e,0,e.length,t,r,0)}function Rt(e,n,t,r,o,i){let s={bytes:e,layers:[],
at:n,end:t,next:co[r],ip:void 0,version:4,padding:void 0,depth:i},d=(f,c,a)=>{let l=f.version===4?"ipv4":"ipv6";return Rt(
e,c,a,l,a-c,i+1)};for(;s.next!=="done";)ao(s,r,d);return s.padding!==void 0&&s.layers.push({padding:s.padding}),new Me(s.
layers,r,o)}function ao(e,n,t){switch(e.next){case"ethernet":kt(e);break;case"vlan":$t(e);break;case"sll":Et(e);break;case"\\
sll2":St(e);break;case"loopback":Ot(e,n==="loop");break;case"arp":Lt(e);break;case"raw":uo(e);break;case"ip":pt(e);break;case"\\
ip6":ht(e);break;case"hopopts":case"dstopts":yt(e,e.next);break;case"routing":gt(e);break;case"fragment":bt(e);break;case"\\
ah":xt(e);break;case"icmp":Kn(e,t);break;case"icmp6":mt(e,t);break;case"tcp":rt(e);break;case"udp":ot(e);break;default:$(
e)>0&&e.layers.push({payload:e.bytes.subarray(e.at,e.end)}),e.next="done"}}function uo(e){let n=(e.bytes[e.at]??0)>>4;$(
e)>0&&n===4?e.next="ip":$(e)>0&&n===6?e.next="ip6":U(e,$(e)===0?"raw: no bytes":\`raw: version \${n} of IP\`)}function sn(e,n){let t=[],r=P(e);for(;r.length>n;){let o=r.lastIndexOf(" ",n),i=o>2?o:n;t.push(r.slice(0,i)),r=\`  \${r.slice(
i).trimStart()}\`}return[...t,r]}function fe(e){return(e/1e9).toFixed(6)}var lo=/\\{sa_family=AF_INET, sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\("([^"]*)"\\)\\}/g,
mo=/\\{sa_family=AF_INET6, sin6_port=htons\\((\\d+)\\)(?:, sin6_flowinfo=htonl\\(\\d+\\))?, inet_pton\\(AF_INET6, "([^"]*)", &sin6_addr\\)[^}]*\\}/g;
function Ne(e){return e.replace(/\\) +=/,") =").replace(lo,"$2:$1").replace(mo,"[$2]:$1").replace(/(:\\d+), (?:\\d+|\\[\\d+(?: => \\d+)?\\])\\)/,
"$1)")}function Ut({promises:e},{id:n,promise:t}){let r=e[t??-1];if(r===void 0)return"";let{tries:o,end:i,code:s}=r,f=o.
at(-1)===n?i===void 0?", not settled":s===void 0?"":\`, \${s}\`:"";return o.length===1&&(f===""||s!==void 0)?"":\`  try \${o.
indexOf(n)+1} of \${o.length}\${f}\`}function Pe({text:e,labels:n,reason:t,length:r,protocol:o}){let i=e.replace(/ <[^>]*TS val[^>]*>$/,
a=>{let l=a.replace(/,?(nop,)*TS val \\d+ ecr \\d+/,"").replace(/<,?(nop,?)*/,"<");return/<\\s*>$/.test(l)?"":l.replace(/<,/,
"<")}),s=n.filter(a=>a!=="FIN"&&a!=="RST"),d=t===void 0?[]:[t],f=[...s,...d].join(", "),c=o==="tcp"||r===0||/\\(\\d+\\)/.test(
e)?"":\` (\${r})\`;return\`\${i}\${c}\${f===""?"":\`  \${f}\`}\`}function _e(e){if(e.kind!=="state")return e.reason===void 0?e.kind:
\`\${e.kind}: \${e.reason}\`;let{from:n,to:t,sampled:r,ambiguous:o}=e,i=[...r?["sampled"]:[],...o?["ambiguous"]:[]],s=i.length===
0?"":\` (\${i.join(", ")})\`;return\`\${n===void 0?"":\`\${n} → \`}\${t}\${s}\`}function A(e,n={},t=[]){let r=document.createElement(e);for(let[o,i]of Object.entries(n))r.setAttribute(o,i);return r.append(
...t),r}function M(e){let n=document.getElementById(e);if(n===null)throw new Error(\`no element: \${e}\`);return n}function J(e){return e.kind==="call"?P(Ne(e.line)):e.kind==="packet"?P(Pe(e)):P(e.kind==="mark"?e.text:_e(e))}function ce({
sockets:e,actors:n},t){let r=o=>P(n[e[o??-1]?.actor??-1]?.name??"");return t.kind==="mark"?"":t.kind==="packet"?\`\${r(t.from)}\\
 → \${r(t.to)}\`:r(t.kind==="call"?t.socket??t.made:t.socket)}function xe(e){return e<1e3?\`\${e} ns\`:e<1e6?\`\${(e/1e3).toFixed(
1)} µs\`:e<1e9?\`\${(e/1e6).toFixed(3)} ms\`:\`\${(e/1e9).toFixed(3)} s\`}function Pt(e){let n=e.filter(t=>(t[1]??"")!=="");return A(
"dl",{},n.flatMap(([t,r])=>[A("dt",{},[t]),A("dd",{},[P(r)])]))}function Ce(e){return e instanceof Uint8Array?\`\${[...e.subarray(
0,32)].map(t=>t.toString(16).padStart(2,"0")).join(" ")}\${e.length>32?\` … (\${e.length} bytes, below)\`:""}\`:Array.isArray(
e)?e.map(Ce).join(", "):typeof e!="object"||e===null?String(e):\`{\${Object.entries(e).map(([n,t])=>\`\${n}: \${Ce(t)}\`).join(
", ")}}\`}function po(e){return Uint8Array.from({length:e.length/2},(n,t)=>Number.parseInt(e.slice(2*t,2*t+2),16))}var dn=8;
function Mt(e){let n=[];for(let t=0;t<e.length;t+=dn){let r=[...e.subarray(t,t+dn)],o=r.map(s=>s.toString(16).padStart(2,
"0")).join(" "),i=r.map(s=>s>=32&&s<127?String.fromCharCode(s):".");n.push(\`\${t.toString(16).padStart(4,"0")}  \${o.padEnd(
3*dn-1)}  \${i.join("")}\`)}return n.join(\`
\`)}var Nt=2048;function ho(e){let n=po(e),{layers:t}=It(n,{link:"raw"}),r=t.flatMap(s=>Object.entries(s).flatMap(([d,f])=>{
if(f instanceof Uint8Array&&f.length===0)return[];let c=typeof f=="object"&&f!==null&&!(f instanceof Uint8Array)?Object.
entries(f).map(([a,l])=>[a,Ce(l)]):[["data",Ce(f)]];return[A("h3",{},[d]),Pt(c)]})),o=A("pre",{class:"bytes",tabindex:"0"},
[Mt(n.subarray(0,Nt))]),i=[];if(n.length>Nt){let s=A("button",{type:"button"},[\`All \${n.length} bytes\`]);s.addEventListener(
"click",()=>{o.textContent=Mt(n),s.remove()}),i.push(s)}return[...r,A("h3",{},[\`\${n.length} bytes\`]),o,...i]}function be({
sockets:e,actors:n},t){let r=e[t??-1];if(r===void 0)return;let o=r.fds.length===0?"":\` fd \${r.fds.join(", ")}\`,i=[r.local,
r.remote].filter(s=>s!==void 0).join(" – ");return\`\${n[r.actor]?.name??""}\${o} \${i}\`.trim()}function yo(e,n){let t=e.promises[n.
promise??-1];if(t===void 0)return;let{tries:r,time:o,end:i,code:s}=t,d=i===void 0?"not settled":\`settled after \${xe(i-o)}\`,
f=s===void 0?"":\`, rejected: \${s}\`;return\`try \${r.indexOf(n.id)+1} of \${r.length}; \${d}\${f}\`}function go(e,n){let t=[["t\\
ime",\`\${fe(n.time)} s\`]];if(n.kind==="call")return[...t,["took",xe(n.end-n.time)],["result",String(n.result)],["errno",n.
code],["fd",n.fd===void 0?void 0:String(n.fd)],["socket",be(e,n.socket)],["made",be(e,n.made)],["stream",n.offset===void 0?
void 0:\`bytes \${n.offset} to \${n.offset+(n.bytes??0)}\`],["promise",yo(e,n)],["thread",n.pid===n.tid?String(n.pid):\`\${n.pid}\\
, \${n.tid}\`]];if(n.kind==="packet")return[...t,["received",n.received===void 0?"not seen":\`\${xe(n.received-n.time)} late\\
r\`],["from",\`\${n.source} (\${be(e,n.from)??"?"})\`],["to",\`\${n.destination} (\${be(e,n.to)??"?"})\`],["payload",\`\${n.length}\\
 bytes\`],["says",n.labels.length===0?void 0:n.labels.join(", ")],["reason",n.reason]];if(n.kind==="mark")return t;let r=n.
kind==="state"?n:void 0;return[...t,["socket",be(e,n.socket)],["reason","reason"in n?n.reason:void 0],["sampled",r?.sampled===
!0?"seen by a look at the socket":void 0],["ambiguous",r?.ambiguous===!0?"another network namespace has the same address\\
es":void 0],["tracepoint",r?.tracepoint]]}function _t(e,n,t,r){let o=n.kind==="call"?n.line:J(n),i=[...t].filter(s=>s!==
n.id).sort((s,d)=>s-d).slice(0,200).flatMap(s=>{let d=e.events[s];if(d===void 0)return[];let f=A("button",{type:"button"},
[\`\${d.kind}: \${J(d)}\`]);return f.addEventListener("click",()=>r(s)),[f]});return[A("h2",{},[\`\${n.kind} \${n.id}\`]),A("pre",
{},[P(o)]),Pt(go(e,n)),...i.length===0?[]:[A("h3",{},["Belongs together"]),A("div",{class:"links"},i)],...n.kind==="pack\\
et"?ho(n.data):[]]}var fn={CLOSE:"none",LISTEN:"listen",SYN_SENT:"opening",SYN_RECV:"opening",NEW_SYN_RECV:"opening",ESTABLISHED:"open",FIN_WAIT1:"\\
closing",FIN_WAIT2:"closing",CLOSING:"closing",CLOSE_WAIT:"closed",LAST_ACK:"closed",TIME_WAIT:"waiting"},cn=6,Zs=[[".gr\\
ound","fill","ground"],["text","fill","ink"],[".label","stroke","ground"],[".faint","fill","faint"],[".axis","fill","fai\\
nt"],[".life","stroke","line"],[".tick","stroke","shade"],[".group","fill","shade"],[".group","stroke","faint"],...Array.
from({length:cn},(e,n)=>n).flatMap(e=>{let n=\`actor\${e}\`;return[[\`.a\${e}.f\`,"fill",n],[\`.a\${e}.s\`,"stroke",n],[\`.a\${e}.l\\
abel\`,"fill",n]]}),[".wrong.f","fill","wrong"],[".wrong.s","stroke","wrong"],[".wrong.label","fill","wrong"],[".notable.\\
f","fill","notable"],[".notable.label","fill","notable"],[".name","fill","ground"],...[...new Set(Object.values(fn))].map(
e=>[\`.b-\${e}\`,"fill",e])];function bo(e,n){if(e.kind==="packet"){let{protocol:t,flags:r="",labels:o,from:i,to:s}=e,d=o.every(f=>f==="GSO"||f==="wi\\
ndow update");return t!=="tcp"||!d||!/^P?\\.$/.test(r)?void 0:i<s?\`\${i} \${s}\`:\`\${s} \${i}\`}if(!(e.kind!=="call"||e.bytes===
void 0||e.socket===void 0))return e.bytes>0?n.get(e.socket):void 0}function xo(e){let n=e.flatMap(f=>f.kind==="packet"?[
f]:[]),t=n.filter(({length:f})=>f>0),[r]=t,[o]=e,i=e.at(-1);if(r===void 0||o===void 0||i===void 0||t.length<4)return;let s=f=>t.
reduce((c,a)=>c+(a.from===f?a.length:0),0),d=s(r.from)>=s(r.to);return{first:o.id,last:i.id,from:d?r.from:r.to,to:d?r.to:
r.from,segments:t.length,acks:n.length-t.length,calls:e.length-n.length,bytes:t.reduce((f,{length:c})=>f+c,0),end:e.reduce(
(f,c)=>{let a=c.kind==="call"?c.end:c.kind==="packet"?c.received:0;return Math.max(f,a??c.time,c.time)},0)}}function Ct(e){
let n=new Map;for(let s of e){if(s.kind!=="packet")continue;let d=s.from<s.to?\`\${s.from} \${s.to}\`:\`\${s.to} \${s.from}\`;n.
set(s.from,d).set(s.to,d)}let t=[],r=[],o,i=()=>{let s=xo(r);s!==void 0&&t.push(s),r=[]};for(let s of e){let d=bo(s,n);(d!==
o||d===void 0)&&i(),o=d,d!==void 0&&r.push(s)}return i(),t}var wo=/^(client|server|socket|datagrams)(?: \\d+)?$/,ko=/^(select|pselect6|_newselect|p?poll|epoll_p?wait2?)$/;function Ao({
events:e}){let n=new Set;for(let t of e)t.kind==="packet"?n.add(t.from).add(t.to):t.kind!=="call"&&t.kind!=="mark"&&n.add(
t.socket);return n}function $o(e,n,t){if(!ko.test(e))return!1;let r=[...n.matchAll(/fd=(\\d+)/g)].map(([,o])=>Number(o));
return r.length===0||r.some(o=>t.has(o))}function To({sockets:e},n,t,r){if(n.kind!=="call")return!1;let o=n.socket??n.made;
if(o===void 0)return!$o(n.syscall,n.line,r);let{family:i}=e[o]??{};return(i===16||i===17)&&!t.has(o)}function Eo({sockets:e},n){
return(n.kind==="packet"?[n.from,n.to]:n.kind==="mark"?[]:[n.kind==="call"?n.socket??n.made:n.socket]).flatMap(r=>e[r??-1]?.
actor??[])}function Dt(e,n){let{actors:t,events:r,sockets:o}=e,i=Ao(e),s=new Set(o.filter(({id:u,family:y})=>i.has(u)||y!==
16&&y!==17).flatMap(u=>u.fds)),d=new Set(r.filter(u=>To(e,u,i,s))),f=u=>!d.has(u);(n||!r.some(f))&&d.clear();let c=new Set(
r.filter(f).flatMap(u=>Eo(e,u))),a=t.filter(({id:u})=>c.has(u)),l=a.length>3,g=new Map;for(let{id:u,name:y}of a){let k=l?
wo.exec(y)?.[1]??y:y,S=g.get(k);S===void 0?g.set(k,[u]):S.push(u)}let h=[...g];return{names:h.map(([u,y])=>y.length>1?\`\${u}\\
 (\${y.length})\`:u),of:new Map(h.flatMap(([,u],y)=>u.map(k=>[k,y]))),shown:f}}var an=class{#e=[];add(n){let t=this.#e.length;for(;t>0&&(this.#e[t-1]?.time??0)>n.time;)t--;this.#e.splice(t,0,n)}until(n){
let t=0;for(;t<this.#e.length&&(this.#e[t]?.time??0)<=n;)t++;return this.#e.splice(0,t)}};function So({sockets:e},n){let{
fds:t=[],remote:r}=e[n]??{};return t.length>0?\`fd \${t[0]}\`:r??""}function Oo(e,n){let t=new Map,r=new Set;for(let o of e){
if(o.kind!=="state")continue;let i=n(o.socket)??0;(t.get(i)??o.socket)!==o.socket&&r.add(i),t.set(i,o.socket)}return r}function Lo({
segments:e,bytes:n,acks:t,calls:r}){let o=(s,d)=>s===0?[]:[\`\${s} \${d}\${s===1?"":"s"}\`];return\`\${[...o(e,"segment"),...o(
t,"ACK"),...o(r,"call")].join(", ")}: \${n} bytes\`}function Bt(e,n,t,r){let o=Oo(n,r),i=[],s=new an,d=new Map(t.map(f=>[f.
first,f]));for(let f=0;f<n.length;f++){let c=n[f],{time:a}=c;i.push(...s.until(a));let l=d.get(c.id);if(l!==void 0){for(i.
push({kind:"group",event:c,time:a,text:Lo(l),group:l});(n[f+1]?.id??Number.POSITIVE_INFINITY)<=l.last;)f++;continue}let g=n[f+
1];if(c.kind==="call"){let h=Ut(e,c),u=Ne(c.line);if(g===void 0||g.time>=c.end){i.push({kind:"call",event:c,time:a,text:\`\${u}\${h}\`});
continue}i.push({kind:"begin",event:c,time:a,text:\`\${u.replace(/\\) = .*$/s,")")}\${h}\`});let y=u.replace(/^.*\\) = /s,"= ");
s.add({kind:"end",event:c,time:c.end,text:\`\${c.syscall} \${y}\`})}else if(c.kind==="packet"){i.push({kind:"packet",event:c,
time:a,text:Pe(c)});let{received:h}=c;h!==void 0&&s.add({kind:"received",event:c,time:h,text:""})}else if(c.kind==="mark")
i.push({kind:"mark",event:c,time:a,text:c.text});else{let h=o.has(r(c.socket)??0)?So(e,c.socket):"",u=\`\${_e(c)}\${h===""?
"":\` · \${h}\`}\`;i.push({kind:"state",event:c,time:a,text:u})}}return i.push(...s.until(Number.POSITIVE_INFINITY)),i.filter(
({kind:f,event:c},a)=>f!=="received"||i[a-1]?.event!==c||i[a-1]?.kind!=="packet")}function jt(e){return e.flags?.includes(
"R")===!0}var we=7.25,j=15,un=11,Io=84,Ft=14,Ro=64,Uo=60,Mo=14,No=7,ln=class{#e;#t;#r;constructor(n,t){this.#e=n,this.#t=t,this.#r=
t.names.length}laneOf(n){return this.#t.of.get(this.#e.sockets[n??-1]?.actor??-1)}lane(n){if(n.kind!=="mark")return n.kind===
"packet"?this.laneOf(n.from):this.laneOf(n.kind==="call"?n.socket??n.made:n.socket)}of({kind:n,event:t,group:r}){let o={
index:Math.min(this.#r,1),anchor:"middle"};if(n==="mark")return o;let i=r!==void 0?r:t.kind==="packet"?t:{from:-1,to:-1},
[s,d]=[this.laneOf(i.from),this.laneOf(i.to)];if(s!==void 0&&d!==void 0&&s!==d)return{index:s<d?s+1:s,anchor:"middle"};let f=this.
lane(t);return f===void 0?o:f===0&&this.#r>1?{index:0,anchor:"end"}:{index:f+1,anchor:"start"}}};function Kt(e,n){let t=Array.
from({length:e},()=>[]);return{all:n.map(o=>{let i=t[o.lane]??[],s=i.findIndex(d=>d<=o.from);return s===-1&&(s=i.length),
i[s]=o.to,{...o,place:s}}),counts:t.map(({length:o})=>o)}}function Po({lane:e,place:n,from:t,to:r,rows:o}){let i=[],s=t,
d,f,c=a=>{f!==void 0&&d!==void 0&&a>s&&i.push({event:f,lane:e,place:n,from:s,to:a,state:d})};for(let a of o)a.event.kind===
"state"&&(f??=a.event,d??=a.event.from,c(a.y),{y:s,event:f}=a,d=a.event.to);return c(r),i}var ke=class{timeline;options;rows;lanes;calls;states;promises;groups;width;height;columns;#e;#t;#r=new Map;#s=new Map;#o=new Map;constructor(n,t){
this.timeline=n,this.options=t;let{collapse:r,expanded:o,all:i=!1}=t,s=Dt(n,i);this.#e=new ln(n,s);let d=n.events.filter(
s.shown);this.#t=d[0]?.time??0,this.groups=Ct(d);let f=this.groups.filter(({first:u})=>r&&o?.has(u)!==!0),{rows:c,height:a}=this.#n(
Bt(n,d,f,u=>this.laneOf(u)));this.rows=c,this.height=a;for(let u of c){u.kind==="received"?this.#s.set(u.event.id,u):u.kind!==
"end"&&this.#r.set(u.event.id,u);let{group:y}=u;for(let k=y?.first??1;k<=(y?.last??0);k++)this.#r.set(k,u)}let l=Kt(s.names.
length,this.#c()),g=Kt(s.names.length,this.#u());this.calls=l.all,this.promises=l.all.flatMap(u=>this.#i(u)),this.states=
g.all.flatMap(u=>Po(u));for(let{socket:u,place:y}of g.all)this.#o.set(u,y);let h=this.#a(s.names,l.counts,g.counts);this.
lanes=h.lanes,this.columns=h.columns,this.width=h.width}rowOf(n){return this.#r.get(n)}receivedAt(n){let{scale:t}=this.options;
return n.event.kind==="packet"&&n.event.received!==void 0&&t!==void 0?Math.max(this.at(n.event.received),n.y):this.#s.get(
n.event.id)?.y??n.y+(t===void 0?un:5)}edge(n,t){let r=this.lanes[this.laneOf(n)??-1],o=this.#o.get(n);return r===void 0||
o===void 0?r?.[t]??0:r.tracksFrom+(t==="right"?o+1:o)*r.track}isSteep(n){return this.receivedAt(n)>n.y+un}get first(){return this.#t}at(n){
return Ft+(n-this.#t)*(this.options.scale??0)}laneOf(n){return this.#e.laneOf(n)}lane(n){return this.#e.lane(n)}#n(n){let{
scale:t}=this.options,r=6,o=0,i=n.map(d=>{let f=this.#e.of(d),c=d.text===""?[]:sn(d.text,f.anchor==="middle"?Uo:Ro),[a,l]=this.#f(
d.kind,c.length,f),g=t===void 0?{...d,column:f,lines:c,top:r,y:r+a,height:l}:this.#d(d,f,c,a,l);return r+=l,o=Math.max(o,
g.top+g.height),g}),s=t===void 0?r:Math.max(o,this.at(this.timeline.duration));return{rows:i,height:s+10}}#d(n,t,r,o,i){
let s=this.at(n.time);return{...n,column:t,lines:r,top:s-o,y:s,height:i}}#f(n,t,{anchor:r}){return n==="received"?[5,10]:
n==="group"?[8,t*j+32]:n==="packet"&&r==="middle"?[t*j+4,t*j+un+8]:[11,t*j+7]}#c(){let n=new Map(this.rows.flatMap(t=>t.
kind==="end"?[[t.event.id,t.y]]:[]));return this.rows.flatMap(t=>{let{kind:r,event:o,y:i}=t,s=this.lane(o);if(s===void 0||
o.kind!=="call"||r==="end"||r==="group")return[];let{scale:d}=this.options;return d!==void 0?[{event:o,lane:s,from:i,to:this.
at(o.end)}]:r==="call"?[{event:o,lane:s,from:i-5,to:i+5}]:[{event:o,lane:s,from:i-5,to:(n.get(o.id)??i)+5}]})}#i(n){let{
event:t}=n,r=t.kind==="call"?this.timeline.promises[t.promise??-1]:void 0;if(r?.tries[0]!==t.id)return[];let{end:o,tries:i}=r;
if(i.length===1&&o!==void 0&&t.kind==="call"&&o<=t.end+1e6)return[];if(o===void 0)return[{...n,from:n.from-3,to:this.height}];
if(this.options.scale!==void 0)return[{...n,to:this.at(o)}];let s=this.rows.findLast(({time:d})=>d<=o);return[{...n,from:n.
from-3,to:Math.max(n.to,(s?.y??0)+8)}]}#u(){let n=new Map,t=new Map;for(let o of this.rows){let{event:i,kind:s}=o;if(i.kind===
"call"&&i.made!==void 0&&s!=="end"&&t.set(i.made,t.get(i.made)??o.y),i.kind!=="state"||s!=="state")continue;let d=n.get(
i.socket);d===void 0?n.set(i.socket,[o]):d.push(o)}return this.timeline.sockets.flatMap(({id:o})=>{let i=this.laneOf(o),
s=n.get(o)??[],[d]=s,f=s.at(-1);if(d?.event.kind!=="state"||f?.event.kind!=="state"||i===void 0)return[];let c=d.event.from===
"CLOSE"?t.get(o):void 0,a=Math.min(c??d.y,d.y),l=f.event.to==="CLOSE"?f.y:this.height;return[{socket:o,lane:i,from:a,to:l,
rows:s}]}).sort((o,i)=>o.from-i.from)}#a(n,t,r){let o=n.length,i=Array.from({length:o+1},()=>0);for(let{column:l,lines:g}of this.
rows)for(let{length:h}of g)i[l.index]=Math.max(i[l.index]??0,h);let s=n.map(l=>sn(l,40)),d=l=>Math.max(0,...(s[l]??[]).map(
({length:g})=>g))*we+28,f=[],c=[],a=Io;for(let l=0;l<=o;l++){let g=l===0||l===o,h=(i[l]??0)*we,u=re=>this.#l(t[re],r[re]).
whole,y=re=>re<0||re>=o?0:Math.max(0,(d(re)-u(re))/2+8),k=y(l-1)+y(l),S=g&&o>0?Math.max(h===0?0:h+24,k):Math.max(h+60,k,
o>1?240:0);if(f.push([a,a+S]),a+=S,l===o)break;let{whole:R,bars:F,track:te,bar:pe}=this.#l(t[l],r[l]),An=l===0&&o>1;c.push(
{name:s[l]??[],x:a+R/2,left:a,right:a+R,barsFrom:An?a:a+R-F,tracksFrom:An?a+F:a,track:te,bar:pe}),a+=R}return{lanes:c,columns:f,
width:Math.ceil(a+Ft)}}#l(n=0,t=0){let r=Math.min(No,42/Math.max(n,1)),o=Math.min(Mo,126/Math.max(t,1)),i=Math.max(n,1)*
r+1;return{whole:i+Math.max(t,1)*o,bars:i,track:o,bar:r}}};var _o={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function pn(e){return P(e).toWellFormed().replaceAll(/[\\ufffe\\uffff]/g,
"�").replaceAll(/[&<>"]/g,n=>_o[n]??"")}function x(e){return String(Math.round(e*10)/10)}function Q(e,n,t,r,o,i=""){let s=r===
"start"?"":\` text-anchor="\${r}"\`,d=i===""?"":\` transform="\${i}"\`;return\`<text x="\${x(e)}" y="\${x(n)}" class="\${t}"\${s}\${d}\\
>\${pn(o)}</text>\`}function De(e){return e===void 0?"faint":\`a\${e%cn}\`}function zt(e,n){if(n.kind==="mark")return"notable";
let t=n.kind==="call"&&n.code!==void 0&&(n.promise===void 0||n.code!=="EAGAIN"),r=n.kind==="packet"&&jt(n);return t||r||
n.kind.startsWith("reset")?"wrong":n.kind==="retransmit"?"notable":De(e.lane(n))}function mn(e,n){let t=n!==""?n:e.kind===
"call"?e.line:"text"in e?e.text:"";return t===""?"":\`<title>\${pn(t)}</title>\`}function Co(e,n,t,r,o){let{lines:i,y:s,column:d}=n,
[f=0,c=0]=e.columns[d.index]??[],a=(e.receivedAt(n)-s)/(r-t);if(e.isSteep(n)&&e.options.scale===void 0){let u=r>t;return i.
map((y,k)=>Q(u?f+10:c-10,s-5-(i.length-1-k)*j,o,u?"start":"end",y)).join("")}let l=(f+c)/2,g=s+a*(l-t),h=\`rotate(\${x(Math.
atan(a)*180/Math.PI)} \${x(l)} \${x(g)})\`;return i.map((u,y)=>Q(l,g-5-(i.length-1-y)*j,o,"middle",u,h)).join("")}function Do(e,n,t){
let{event:r,y:o}=n;if(r.kind!=="packet")return"";let[i,s]=[e.laneOf(r.from),e.laneOf(r.to)],[d,f]=[e.lanes[i??-1],e.lanes[s??
-1]];if(d===void 0||f===void 0)return"";let c=e.receivedAt(n),a=r.received===void 0?" lost":"",l=r.length>0?" data":"";if(d===
f){let R=d.right;return\`<path class="\${t} s\${l}\${a}" d="M\${x(R)} \${x(o-4)}h10v8h-7"/>\`}let g=f.x>d.x,h=e.edge(r.from,g?"\\
right":"left"),u=e.edge(r.to,g?"left":"right"),y=\`M\${x(h)} \${x(o)}L\${x(u)} \${x(c)}\`,k=Math.atan2(c-o,u-h),S=R=>\`\${x(u-10*
Math.cos(k+R))} \${x(c-10*Math.sin(k+R))}\`;return\`<path class="hit" d="\${y}"/><path class="\${t} s\${l}\${a}" d="\${y}"/><pat\\
h class="\${t} f head" d="M\${x(u)} \${x(c)}L\${S(.36)}L\${S(-.36)}z"/>\`}function Bo(e,n,t){let{column:r,lines:o,y:i,event:s}=n,
[d=0,f=0]=e.columns[r.index]??[];if(s.kind==="packet"&&r.anchor==="middle"&&n.kind==="packet"){let[l,g]=[e.laneOf(s.from),
e.laneOf(s.to)],[h,u]=[e.lanes[l??-1],e.lanes[g??-1]];if(h!==void 0&&u!==void 0){let y=u.x>h.x,k=e.edge(s.from,y?"right":
"left"),S=e.edge(s.to,y?"left":"right");return Co(e,n,k,S,t)}}let c={start:d+12,end:f-12,middle:(d+f)/2}[r.anchor],a=n.kind===
"group"?i+17:i+4;return o.map((l,g)=>Q(c,a+g*j,t,r.anchor,l)).join("")}function jo(e,{group:n,y:t,height:r}){if(n===void 0)
return"";let[o,i]=[e.laneOf(n.from),e.laneOf(n.to)],[s,d]=[e.lanes[o??-1],e.lanes[i??-1]];if(s===void 0||d===void 0)return"";
let{scale:f}=e.options,c=f===void 0?r-14:Math.max(e.at(n.end)-t,33),a=Math.min(s.right,d.right),l=Math.max(s.left,d.left),
g=x(t+(f===void 0?c-8:Math.max(c/2,25))),h=De(o),[u,y,k]=d.x>s.x?[a,l,-10]:[l,a,10],S=\`M\${x(y)} \${g}l\${k} -4v8z\`;return\`\\
<rect class="group" x="\${x(a+3)}" y="\${x(t)}" width="\${x(l-a-6)}" height="\${x(c)}" rx="4"/><path class="\${h} s data" d="\\
M\${x(u)} \${g}H\${x(y)}"/><path class="\${h} f" d="\${S}"/>\`}function Fo(e,n,t){let r=e.lanes[e.lane(n.event)??-1];return r===
void 0?"":\`<circle class="\${t} f" cx="\${x(r.barsFrom+r.bar/2)}" cy="\${x(n.y)}" r="3.5"/>\`}function Ko(e,n,t){if(e.options.
scale===void 0)return new Set(n);let r=new Set,o=new Map,i=new Map,s=d=>{let{kind:f,y:c,lines:a,column:l,event:g}=d,h=a.
length*j;if(f!=="packet"||g.kind!=="packet")return[c-8,c-8+h];let[u=0,y=1]=e.columns[l.index]??[],k=(e.receivedAt(d)-c)/
(y-u),R=Math.max(...a.map(({length:te})=>te))*we*k/2/Math.hypot(1,k),F=c+k*(y-u)/2;return[F-5-h-R,F+R]};for(let d of n){
if(!t(d.event.id))continue;r.add(d);let{index:f}=d.column;o.set(f,[...o.get(f)??[],s(d)])}for(let d of n){let{index:f}=d.
column,[c,a]=s(d);r.has(d)||(i.get(f)??Number.NEGATIVE_INFINITY)>c||o.get(f)?.some(([l,g])=>l<a&&g>c)!==!0&&(r.add(d),i.
set(f,a))}return r}function Ht(e,n,t,r,o,i){let s="",d=new Set;for(let f of n){if(f.to<t||f.from>r)continue;let c=e.lanes[f.
lane];if(c===void 0)continue;let{event:a,state:l}=f,g=Math.max(f.to-f.from,3),h=\`\${f.lane} \${f.place} \${Math.round(f.from/
3)}\`;if(g<4&&d.has(h))continue;if(d.add(h),o==="calls"){let pe=c.barsFrom+f.place*c.bar;s+=\`<g data-e="\${a.id}" class="\${i(
a.id)}"><rect class="\${zt(e,a)} f bar" x="\${x(pe+.5)}" y="\${x(f.from)}" width="\${x(c.bar-1)}" height="\${x(g)}" rx="2"/>\${mn(
a,"")}</g>\`;continue}let u=c.tracksFrom+f.place*c.track,y=l??"",[k,S]=[Math.max(f.from,t),Math.min(f.to,r)],R=S-k-6,F=(k+
S)/2,te=c.track>=13&&R>=y.length*5.5?Q(u+c.track/2,F+3,"band","middle",y,\`rotate(-90 \${x(u+c.track/2)} \${x(F)})\`):"";s+=
\`<g data-e="\${a.id}" class="\${i(a.id)}"><rect class="b-\${fn[y]??"none"}" x="\${x(u+.5)}" y="\${x(f.from)}" width="\${x(c.track-
1)}" height="\${x(g)}"><title>\${pn(y)}</title></rect>\${te}</g>\`}return s}function Ho(e,n,t,r){return e.promises.filter(o=>o.
to>=n&&o.from<=t).map(({event:o,lane:i,place:s,from:d,to:f})=>{let c=e.lanes[i];if(c===void 0)return"";let a=c.barsFrom+
s*c.bar-1;return\`<g data-e="\${o.id}" data-row="promise" class="\${r(o.id)}"><rect class="\${De(i)} s" x="\${x(a)}" y="\${x(d)}\\
" width="\${x(c.bar+2)}" height="\${x(Math.max(f-d,4))}" rx="3"/></g>\`}).join("")}function zo(e){let n=60/e,t=10**Math.floor(
Math.log10(n));return[1,2,5,10].map(r=>r*t).find(r=>r>=n)??n}function qo(e,n,t,r){let{scale:o}=e.options;if(o===void 0)return n.
filter(({kind:c})=>c!=="received").map(({y:c,time:a})=>Q(74,c+4,"axis","end",fe(a))).join("");let i=zo(o),s=Math.max(0,Math.
min(9,9-Math.floor(Math.log10(i)))),d="",f=Math.max(0,Math.ceil(Math.max(e.first,(t-e.at(0))/o)/i));for(let c=f;e.at(c*i)<=
r;c++){let a=e.at(c*i);d+=\`<path class="tick" d="M78 \${x(a)}H\${e.width}"/>\${Q(74,a+4,"axis","end",(c*i/1e9).toFixed(s))}\`}
return d}function vo(e,n,t){let r=new Set;return e.rows.filter(o=>{let{top:i,height:s,kind:d,event:f,y:c,group:a}=o,l=a===
void 0?e.receivedAt(o):e.at(a.end);if(i>t||Math.max(i+s,d==="packet"||a?l:0)<n)return!1;if(e.options.scale===void 0)return!0;
let g=f.kind==="packet"?\`\${f.from} \${f.to}\`:e.lane(f),h=\`\${d} \${g} \${Math.round(c/3)}\`;return r.has(h)?!1:(r.add(h),!0)})}
function hn(e,n={}){let{from:t=0,to:r=e.height,classes:o=()=>""}=n,i=vo(e,t,r),s=e.lanes.map(({x:h})=>\`<path class="life\\
" d="M\${x(h)} \${x(t)}V\${x(r)}"/>\`).join(""),d=Ko(e,i,h=>/\\bselected\\b/.test(o(h))),f="",c="";for(let h of i){let{event:u,
kind:y}=h;if(y==="received")continue;let k=zt(e,u),S=\`<g data-e="\${u.id}" data-row="\${y}" class="r-\${y} \${o(u.id)}">\`,R=y===
"packet"?Do(e,h,k):y==="group"?jo(e,h):y==="state"?Fo(e,h,k):"",F=h.group===void 0?"":h.text;if(R!==""&&(f+=\`\${S}\${R}\${mn(
u,F)}</g>\`),d.has(h)&&h.lines.length>0){let te=u.kind==="packet"&&u.labels.includes("retransmission"),pe=\`label \${y==="g\\
roup"?"":te?"notable":k}\`;c+=\`\${S}\${Bo(e,h,pe)}\${mn(u,F)}</g>\`}}let a=Ht(e,e.states,t,r,"states",o),l=Ht(e,e.calls,t,r,"\\
calls",o),g=Ho(e,t,r,o);return\`\${qo(e,i,t,r)}\${s}\${a}\${f}\${l}\${g}\${c}\`}function Be({lanes:e}){return Math.max(1,...e.map(
({name:n})=>n.length))*j+18}function yn(e){let n=Be(e)-5,t=({name:r,x:o},i)=>{let s=Math.max(...r.map(({length:c})=>c))*
we+20,d=r.length*j+8,f=r.map((c,a)=>Q(o,n-d+16+a*j,"name","middle",c));return\`<rect class="\${De(i)} f" x="\${x(o-s/2)}" y\\
="\${x(n-d)}" width="\${x(s)}" height="\${x(d)}" rx="6"/>\${f.join("")}\`};return\`\${Q(74,n-8,"axis","end","seconds")}\${e.lanes.
map(t).join("")}\`}var Vo=12e6,Yo=.25,Go=4;function Ae(e,n,t){return Math.min(Math.max(e,n),t)}var je=class{box=M("ladder");shown={trueTimes:!1,
collapse:!0,all:!1,zoom:1,scale:0,expanded:new Set};#e;#t;#r=M("head");#s=M("space");#o;#n;#d=!1;constructor(n,t){this.#e=
n,this.#t=t,this.#o=document.createElementNS("http://www.w3.org/2000/svg","svg"),this.#o.setAttribute("aria-hidden","tru\\
e"),this.#s.append(this.#o),this.#n=this.#c(),this.shown.zoom=Ae(this.box.clientWidth/this.#n.width,.6,1),this.shown.scale=
this.#f(),this.box.addEventListener("scroll",()=>this.refresh()),addEventListener("resize",()=>this.refresh()),this.change(
()=>{}),this.box.scrollTop=0}get layout(){return this.#n}#f(){let{duration:n}=this.#e,t=Math.max(n-this.#n.first,1);return Math.
max(this.box.clientHeight-90,300)/t}#c(){let{trueTimes:n,scale:t,collapse:r,all:o,expanded:i}=this.shown;return new ke(this.#e,
{collapse:r,all:o,expanded:i,...n?{scale:t}:{}})}change(n,t){let{box:r}=this,o=this.#n,i=t!==void 0&&"event"in t?o.rowOf(
t.event)?.event.id:void 0,s=t!==void 0&&"y"in t?t.y:r.clientHeight/2,d=(r.scrollTop+s-this.#i)/this.shown.zoom,f=o.rows.
findLast(({y:h})=>h<=d)??o.rows[0],c=o.rows[o.rows.indexOf(f??{})+1],a=f===void 0||c===void 0||c.y<=f.y?0:Ae((d-f.y)/(c.
y-f.y),0,1),l=i??f?.event.id,g=i===void 0?s:(o.rowOf(i)?.y??0)*this.shown.zoom+this.#i-r.scrollTop;if(n(this.shown),this.#n=
this.#c(),this.#u(),l!==void 0){let h=this.#n.rowOf(l)?.y??0,u=c===void 0?h:this.#n.rowOf(c.event.id)?.y??h,y=i===void 0?
h+a*Math.max(0,u-h):h;r.scrollTop=y*this.shown.zoom+this.#i-g}this.#a()}get#i(){return this.#r.offsetHeight}#u(){let{zoom:n}=this.
shown,{width:t,height:r}=this.#n,o=Be(this.#n);this.#r.innerHTML=\`<svg aria-hidden="true" width="\${t*n}" height="\${o*n}"\\
 viewBox="0 0 \${t} \${o}">\${yn(this.#n)}</svg>\`,this.#r.style.width=\`\${t*n}px\`,this.#s.style.width=\`\${t*n}px\`,this.#s.style.
height=\`\${r*n}px\`}refresh(){this.#d||(this.#d=!0,requestAnimationFrame(()=>{this.#d=!1,this.#a()}))}#a(){let{box:n}=this,
{zoom:t}=this.shown,r=300,{width:o,height:i}=this.#n,s=Math.max(0,Math.floor((n.scrollTop-r)/t)),d=Math.min(i,Math.ceil(
(n.scrollTop+n.clientHeight+r)/t));this.#o.setAttribute("width",String(o*t)),this.#o.setAttribute("height",String((d-s)*
t)),this.#o.setAttribute("viewBox",\`0 \${s} \${o} \${d-s}\`),this.#o.style.top=\`\${s*t}px\`,this.#o.innerHTML=hn(this.#n,{from:s,
to:d,classes:this.#t})}zoomBy(n,t=this.box.clientHeight/2){let r=this.#f(),o=Vo/Math.max(this.#e.duration-this.#n.first,
1);this.change(i=>{i.trueTimes?i.scale=Ae(i.scale*n,r,Math.max(o,r)):i.zoom=Ae(i.zoom*n,Yo,Go)},{y:t})}reset(){let{shown:n,
box:t}=this;this.change(()=>{n.zoom=Ae(t.clientWidth/this.#n.width,.6,1),n.scale=this.#f()})}reveal(n){let t=this.#n.rowOf(
n);if(t===void 0)return;let{box:r}=this,o=t.y*this.shown.zoom+this.#i,[i,s]=[r.scrollTop+this.#i+40,r.scrollTop+r.clientHeight-
60];(o<i||o>s)&&(r.scrollTop=o-r.clientHeight/2);let[d=0,f=0]=this.#n.columns[t.column.index]??[],c=((t.column.anchor===
"start"?d:f)-20)*this.shown.zoom;(c<r.scrollLeft+40||c>r.scrollLeft+r.clientWidth-40)&&(r.scrollLeft=c-r.clientWidth/2),
this.refresh()}pages(){let n=new ke(this.#e,{collapse:!0,all:this.shown.all}),t=Be(n),r=n.width*1.25-t,o=[];for(let i=0;i<
n.height;){let s=n.rows.find(({top:c,height:a,y:l})=>Math.max(c+a,l)>i+r),d=s===void 0||s.top<=i?i+r:s.top,f=Math.min(d,
n.height);o.push(\`<svg viewBox="0 0 \${n.width} \${f-i+t}">\${yn(n)}<svg y="\${t}" width="\${n.width}" height="\${f-i}" viewBo\\
x="0 \${i} \${n.width} \${f-i}">\${hn(n,{from:i,to:f})}</svg></svg>\`),i=f}return o.join("")}};function Wo(e,n){let t=[n.kind,J(n),ce(e,n)];if(n.kind==="call"&&t.push(n.line),n.kind==="packet"){t.push(n.text,n.source,
n.destination,n.protocol,...n.labels);let r=n.length===0?"":n.data.slice(-2*n.length),o="";for(let i=0;i<Math.min(r.length,
4096);i+=2)o+=String.fromCharCode(Number.parseInt(r.slice(i,i+2),16));t.push(o)}return t.join(\`
\`).toLowerCase()}var Fe=class{#e;#t;constructor(n){this.#e=n}find(n){let t=n.toLowerCase().trim();return t===""?[]:(this.#t??=
this.#e.events.map(r=>Wo(this.#e,r)),this.#t.flatMap((r,o)=>r.includes(t)?[o]:[]))}};function qt(e,n){let t=["Time in seconds","Kind","Who","What","Took"].map(i=>A("th",{scope:"col"},[i])),r=e.events.map(i=>{
let s=i.kind==="call"?i.end:i.kind==="packet"?i.received:void 0;return A("tr",{"data-e":String(i.id)},[A("th",{scope:"ro\\
w"},[fe(i.time)]),A("td",{},[i.kind]),A("td",{},[ce(e,i)]),A("td",{class:"code"},[J(i)]),A("td",{},[s===void 0?"":xe(s-i.
time)])])}),o=A("tbody",{},r);return o.addEventListener("click",({target:i})=>{let s=i instanceof Element?i.closest("[da\\
ta-e]")?.getAttribute("data-e"):null;s!=null&&n(Number(s))}),A("table",{},[A("caption",{},[\`\${e.events.length} entries i\\
n the order of time\`]),A("thead",{},[A("tr",{},t)]),o])}var ee=JSON.parse(M("data").textContent??""),Xo=new Fe(ee),N,Ke=new Set,bn=new Set,Z=[],ue=-1;function Jo(e){let n=e===N?
" selected":Ke.has(e)?" related":"",t=N!==void 0&&!Ke.has(e)?" dim":"";return\`\${n}\${t}\${bn.has(e)?" found":""}\`}var w=new je(
ee,Jo),gn=M("details"),vt=M("content"),Qo=M("said"),He=M("table"),me=M("search"),le;function z(e){return M(e)}function Zo(){
if(le!==void 0)for(let e of le.querySelectorAll("tbody tr")){let n=Number(e.dataset.e);e.className=\`\${n===N?"selected":""}\\
 \${bn.has(n)?"found":""}\`}}function ze(){w.refresh(),Zo()}function ne(e){N=e,Ke=e===void 0?new Set:En(ee,e);let n=e===void 0?
void 0:ee.events[e];if(gn.hidden=n===void 0,n===void 0||e===void 0){vt.replaceChildren(),ze();return}vt.replaceChildren(
..._t(ee,n,Ke,Vt)),gn.scrollTop=0,Qo.textContent=\`\${n.kind}, \${ce(ee,n)}: \${J(n)}\`,He.hidden?w.reveal(e):le?.querySelector(
\`[data-e="\${e}"]\`)?.scrollIntoView({block:"nearest"}),ze()}function Vt(e){w.layout.rowOf(e)===void 0&&(w.change(r=>{r.all=
!0}),z("all").setAttribute("aria-pressed","true"));let t=w.layout.rowOf(e)?.group;t!==void 0&&xn(t.first),ne(e)}function xn(e){
w.change(n=>n.expanded.add(e),{event:e})}function ae(e){let n=w.layout.rows.filter(({kind:i})=>i!=="received"&&i!=="end");
if(n.length===0)return;let t=N===void 0?void 0:w.layout.rowOf(N),r=t===void 0?e>0?-1:n.length:n.indexOf(t),o=n[Math.min(
Math.max(r+e,0),n.length-1)];o!==void 0&&ne(o.event.id)}function ei(){Z=Xo.find(me.value),bn=new Set(Z),ue=-1,M("hits").
textContent=me.value.trim()===""?"":\`\${Z.length} found\`,ze()}function wn(e){if(Z.length===0)return;ue=(ue+e+Z.length+(ue===
-1&&e<0?1:0))%Z.length,M("hits").textContent=\`\${ue+1} of \${Z.length}\`;let n=Z[ue];n!==void 0&&Vt(n)}function ni(e){e&&le===
void 0&&(le=qt(ee,ne),He.append(le)),He.hidden=!e,w.box.hidden=e,z("as-table").setAttribute("aria-pressed",String(e)),N!==
void 0&&ne(N),ze()}function Ee(e,n,t){let r=z(e);r.setAttribute("aria-pressed",String(n)),r.addEventListener("click",()=>{
let o=r.getAttribute("aria-pressed")!=="true";r.setAttribute("aria-pressed",String(o)),t(o)})}var kn=()=>N===void 0?void 0:
{event:N};Ee("true-times",!1,e=>{w.change(n=>{n.trueTimes=e},kn())});Ee("collapse",!0,e=>{w.change(n=>{n.collapse=e,n.expanded.
clear()},kn())});Ee("all",!1,e=>{w.change(n=>{n.all=e},kn())});Ee("as-table",!1,ni);Ee("theme",matchMedia("(prefers-colo\\
r-scheme: dark)").matches,e=>{document.documentElement.dataset.theme=e?"dark":"light"});z("nearer").addEventListener("cl\\
ick",()=>w.zoomBy(1.3));z("farther").addEventListener("click",()=>w.zoomBy(1/1.3));z("whole").addEventListener("click",()=>w.
reset());z("close").addEventListener("click",()=>{ne(void 0),w.box.focus()});z("next").addEventListener("click",()=>wn(1));
z("previous").addEventListener("click",()=>wn(-1));me.addEventListener("input",ei);me.addEventListener("keydown",e=>{e.key===
"Enter"&&wn(e.shiftKey?-1:1)});w.box.addEventListener("click",({target:e})=>{let n=e instanceof Element?e.closest("[data\\
-e]"):null;if(n===null){ne(void 0);return}let t=Number(n.getAttribute("data-e"));n.getAttribute("data-row")==="group"&&xn(
t),ne(t)});w.box.addEventListener("wheel",e=>{if(!e.ctrlKey&&!e.metaKey)return;e.preventDefault();let{top:n}=w.box.getBoundingClientRect();
w.zoomBy(Math.exp(-e.deltaY/300),e.clientY-n)},{passive:!1});var Te=new Map,$e=0;function Yt(){let[e,n]=[...Te.values()];
if(e===void 0||n===void 0)return[0,0];let{top:t}=w.box.getBoundingClientRect();return[Math.hypot(e.clientX-n.clientX,e.clientY-
n.clientY),(e.clientY+n.clientY)/2-t]}w.box.addEventListener("pointerdown",e=>{e.pointerType==="touch"&&(Te.set(e.pointerId,
e),[$e]=Yt())});w.box.addEventListener("pointermove",e=>{if(!Te.has(e.pointerId))return;Te.set(e.pointerId,e);let[n,t]=Yt();
$e>0&&n>0&&w.zoomBy(n/$e,t),$e=n});for(let e of["pointerup","pointercancel"])addEventListener(e,n=>{Te.delete(n.pointerId),
$e=0});var ti={ArrowDown:()=>ae(1),j:()=>ae(1),ArrowUp:()=>ae(-1),k:()=>ae(-1),Home:()=>ae(Number.NEGATIVE_INFINITY),End:()=>ae(
Number.POSITIVE_INFINITY),Enter:()=>{let e=N===void 0?void 0:w.layout.rowOf(N)?.group;e!==void 0?xn(e.first):N!==void 0&&
gn.focus()},"+":()=>w.zoomBy(1.3),"=":()=>w.zoomBy(1.3),"-":()=>w.zoomBy(1/1.3),0:()=>w.reset(),t:()=>z("true-times").click(),
c:()=>z("collapse").click()};w.box.addEventListener("keydown",e=>{let n=ti[e.key];n===void 0||e.ctrlKey||e.metaKey||e.altKey||
(e.preventDefault(),n())});addEventListener("keydown",e=>{e.key==="/"&&document.activeElement!==me&&(e.preventDefault(),
me.focus()),e.key==="Escape"&&N!==void 0&&(ne(void 0),He.hidden&&w.box.focus())});addEventListener("beforeprint",()=>{M(
"print").innerHTML=w.pages()});addEventListener("afterprint",()=>M("print").replaceChildren());M("notes").replaceChildren(
...ee.notes.map(e=>A("li",{},[P(e)])));})();`;

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
