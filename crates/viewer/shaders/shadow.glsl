uniform highp sampler2DShadow shade; uniform highp sampler2D depth; uniform vec2 spread; // search and largest penumbra, in shares of the map
float dither(vec2 p){return fract(52.9829189*fract(dot(p,vec2(.06711056,.00583715))));}
// How much of the key light arrives: the farther what shades is, the softer its shadow.
float arrives(vec3 q,float bias){
 if(q.z>1.||any(lessThan(q.xy,vec2(0.)))||any(greaterThan(q.xy,vec2(1.)))) return 1.;
 float z=q.z-bias,a0=dither(gl_FragCoord.xy)*6.2832,sum=0.,count=0.;
 for(int i=0;i<8;i++){float r=sqrt((float(i)+.5)/8.)*spread.x,a=a0+float(i)*2.39996;float d=textureLod(depth,q.xy+r*vec2(cos(a),sin(a)),0.).r;if(d<z){sum+=d;count+=1.;}}
 if(count<.5) return 1.;
 float wide=clamp((z-sum/count)*.24,.0012,spread.y),light=0.;
 for(int i=0;i<14;i++){float r=sqrt((float(i)+.5)/14.)*wide,a=a0+float(i)*2.39996;light+=textureLod(shade,vec3(q.xy+r*vec2(cos(a),sin(a)),z),0.);}
 return light/14.;
}
